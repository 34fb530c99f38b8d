package org.paradigm.authoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.paradigm.lesson.Course;
import org.paradigm.lesson.Problem;
import org.paradigm.quiz.Quizzes;

/**
 * The content at one moment.
 *
 * @param course the lessons that are served
 * @param quizzes the quizzes that are served
 * @param editions of those quizzes, by id
 * @param hash of the files that they were read from
 * @param readAt when
 * @param problems of the newest files; when there are any, what is served may be older than they are
 * @param pendingLabs by lesson: places in the text for labs that do not exist yet
 * @param stale whether the newest files were refused, and the last good content is served
 */
public record Shelf(
        Course course,
        Quizzes quizzes,
        Map<String, Edition> editions,
        String hash,
        Instant readAt,
        List<Problem> problems,
        Map<String, List<String>> pendingLabs,
        boolean stale) {
    /** The same content, and what is wrong with newer files, which are not served. */
    Shelf refusing(Shelf newer) {
        return new Shelf(
                course, quizzes, editions, newer.hash(), newer.readAt(), newer.problems(), newer.pendingLabs(), true);
    }
}
