package org.paradigm.lesson;

import java.util.List;
import org.paradigm.platform.Bilingual;

/** A part of the course with its lessons in order; {@code folder} is where their files are. */
public record Chapter(int number, String folder, Bilingual title, Bilingual summary, List<Lesson> lessons) {}
