package org.paradigm.platform;

import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param schema the newest migration that its database had seen
 * @param tables in an order in which they can be filled
 * @param sequences the last value that each has given
 */
record Manifest(String schema, List<Content> tables, Map<String, Long> sequences) {
    /** @param sha256 of the table's text, in hexadecimal */
    record Content(Schema.Table table, long rows, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Content::rows).sum();
    }
}
