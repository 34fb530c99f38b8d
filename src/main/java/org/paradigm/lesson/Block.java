package org.paradigm.lesson;

/**
 * A piece of a lesson, in the order in which it is read. Both languages have the same blocks, so an index names the same
 * place in each. All HTML in here is complete and safe to put into a page as it is.
 */
public sealed interface Block {
    /** Counted from 0 within the lesson. */
    int index();

    /** {@code prose}, {@code figure}, {@code question}, {@code own-words}, {@code lab}: what a page chooses by. */
    String kind();

    /**
     * Running text: from a heading to the next heading, figure, question or lab.
     *
     * @param section the anchor of the heading that it stands under; empty before the first
     */
    record Prose(int index, String section, String html) implements Block {
        @Override
        public String kind() {
            return "prose";
        }
    }

    /**
     * A drawing.
     *
     * @param number counted from 1 within the lesson
     * @param name of the file: {@code keys-values.svg}
     * @param svg the drawing in one language, its ids unique on the page
     * @param caption inline HTML, without the number
     */
    record Figure(int index, int number, String name, String svg, String caption) implements Block {
        @Override
        public String kind() {
            return "figure";
        }
    }

    /**
     * Where a question of the lesson's quiz stands.
     *
     * @param id of the question in that quiz
     * @param line of the lesson's file ({@link LessonText#file}), for whoever checks that there is such a question
     */
    record QuestionPlace(int index, String id, int line) implements Block {
        @Override
        public String kind() {
            return "question";
        }
    }

    /**
     * Where a lesson shows again what its reader has written in an earlier one.
     *
     * @param quiz of the question that they answered
     * @param question its id in that quiz
     */
    record OwnWordsPlace(int index, String quiz, String question, int line) implements Block {
        @Override
        public String kind() {
            return "own-words";
        }
    }

    /** Where a lab stands, or will stand: a page shows nothing for a lab that does not exist yet. */
    record LabPlace(int index, String id, int line) implements Block {
        @Override
        public String kind() {
            return "lab";
        }
    }
}
