package org.paradigm.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a directory as text.
 *
 * @param files by path relative to the directory, with slashes
 * @param hash SHA-256 over all paths and bytes: changes when anything changes
 * @param problems files that are too large, unreadable or no UTF-8
 */
public record ContentFiles(Map<String, String> files, String hash, List<Problem> problems) {
    public static ContentFiles load(Path directory) {
        return new ContentFiles(Map.of(), "", List.of());
    }
}
