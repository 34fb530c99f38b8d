package org.paradigm.lesson;

import org.paradigm.platform.Bilingual;
import org.paradigm.platform.Language;

/**
 * Something wrong in a content file: where it is, and what to do about it.
 *
 * @param file as the author knows it: {@code quizzes/knowledge-storage/ffn-memory.yaml}
 * @param line counted from 1; 0 where the file as a whole is meant
 */
public record Problem(String file, int line, Bilingual message) implements Comparable<Problem> {
    /** {@code quizzes/ffn-memory.yaml:34: question 'keys': no option is correct} */
    public String in(Language language) {
        return (line > 0 ? file + ":" + line : file) + ": " + message.in(language);
    }

    @Override
    public int compareTo(Problem other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}
