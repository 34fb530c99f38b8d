/**
 * An attempt at a quiz, its responses, saving, handing in, reviewing; and the practice attempts of the questions within
 * lessons. An answer that was acknowledged as saved is in the database.
 */
package org.paradigm.attempt;
