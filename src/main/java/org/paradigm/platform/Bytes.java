package org.paradigm.platform;

import java.io.ByteArrayOutputStream;

/** Lets its bytes be read where they are. */
final class Bytes extends ByteArrayOutputStream {
    /** @param expected so many bytes need no second buffer */
    Bytes(int expected) {
        super(expected);
    }

    /** Of these the first {@link #size} count. */
    byte[] array() {
        return buf;
    }
}
