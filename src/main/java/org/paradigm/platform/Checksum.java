package org.paradigm.platform;

/**
 * The CRC-32 of a text (RFC 1952, section 8), which can be put together from those of its parts without looking at them
 * again: a CRC is the remainder of a polynomial over GF(2), so that of two texts, one behind the other, is the first,
 * multiplied by x to the power of the second's bits, plus the second.
 *
 * @param value bits of the remainder, the lowest power of x in the highest bit
 * @param shift x to the power of the text's length in bits, as such a remainder
 */
record Checksum(int value, int shift) {
    private static final int POLYNOMIAL = 0xedb8_8320;
    /** The polynomial 1. */
    private static final int ONE = 1 << 31;

    static final Checksum OF_NOTHING = new Checksum(0, ONE);

    /** @param length of the text, in bytes */
    static Checksum of(int crc, int length) {
        var power = ONE >>> 8;
        var shift = ONE;
        for (int left = length; left > 0; left >>>= 1) {
            if ((left & 1) == 1) {
                shift = product(shift, power);
            }
            power = product(power, power);
        }
        return new Checksum(crc, shift);
    }

    /** Of this text with another behind it. */
    Checksum and(Checksum next) {
        return new Checksum(product(value, next.shift) ^ next.value, product(shift, next.shift));
    }

    /** Of two polynomials, less what can be divided by the one that all CRC-32 are remainders of. */
    private static int product(int one, int other) {
        var sum = 0;
        var shifted = other;
        for (int rest = one; rest != 0; rest <<= 1) {
            if (rest < 0) {
                sum ^= shifted;
            }
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : shifted >>> 1 ^ POLYNOMIAL;
        }
        return sum;
    }
}
