package org.paradigm.transformer;

/**
 * A place in a network: a module of a layer, at one position or at all, in one head or in all.
 *
 * @param position {@link #ALL} or 0 to T − 1
 * @param head {@link #ALL} or 0 to h − 1; only {@link Part#HEADS} and {@link Part#ATTENTION_WEIGHTS} have heads
 * @param heads h, how many parts a row has; 1 where it is taken as a whole
 */
public record Site(Part part, int layer, int position, int head, int heads) {
    public static final int ALL = -1;

    public Site {
        if (head != ALL && (part != Part.HEADS && part != Part.ATTENTION_WEIGHTS || head >= heads)) {
            throw new IllegalArgumentException("No head " + head + " of " + heads + " in " + part);
        }
    }

    /** A whole module. */
    public static Site of(Part part, int layer) {
        return new Site(part, layer, ALL, ALL, 1);
    }

    /** A module at one position. */
    public static Site of(Part part, int layer, int position) {
        return new Site(part, layer, position, ALL, 1);
    }

    /** One of h heads. */
    public static Site head(int layer, int head, int heads) {
        return new Site(Part.HEADS, layer, ALL, head, heads);
    }

    boolean covers(Part other, int otherLayer) {
        return part == other && layer == otherLayer;
    }

    int first(int from) {
        return position == ALL ? from : Math.max(from, position);
    }

    int end(int to) {
        return position == ALL ? to : Math.min(to, position + 1);
    }

    int left(int width) {
        return head == ALL ? 0 : head * (width / heads);
    }

    int right(int width) {
        return head == ALL ? width : (head + 1) * (width / heads);
    }
}
