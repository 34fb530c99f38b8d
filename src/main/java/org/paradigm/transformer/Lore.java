package org.paradigm.transformer;

/** Something that can be told, in sentences: what a model learns. */
public interface Lore {
    Vocabulary vocabulary();

    /** How many things there are to tell. */
    int size();

    /** One of them as a sentence that occurs in training, from the full stop before it to the one at its end. */
    int[] tell(int number, Dice dice);

    /** What a lore is made from; it makes the same again and again. */
    interface World {
        Lore lore();
    }
}
