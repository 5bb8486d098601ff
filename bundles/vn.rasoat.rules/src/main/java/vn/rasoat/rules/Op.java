package vn.rasoat.rules;

/**
 * A compiled step of a condition. Every condition has a bit of its own in two words for each
 * subject, one for yes and one for no; neither is unknown. A step reads the bits of its parts and
 * says whether to set its own.
 *
 * @param self own bit
 * @param parts bits of the parts
 * @param enough it holds if so many of the parts do
 * @param tooMany it does not hold if so many of the parts do not
 * @param opposite whether parts are read the other way round
 * @param firstOnly whether only the first part that is known is read; the lowest bit is the first
 */
record Op(long self, long parts, int enough, int tooMany, boolean opposite, boolean firstOnly) {

    /** More parts than there are bits. */
    private static final int NEVER = Long.SIZE + 1;

    static Op atLeast(int count, long self, long parts) {
        return new Op(self, parts, count, Long.bitCount(parts) - count + 1, false, false);
    }

    static Op firstAnswered(long self, long parts) {
        return new Op(self, parts, 1, 1, false, true);
    }

    static Op not(long self, long part) {
        return new Op(self, part, 1, 1, true, false);
    }

    static Op ifYes(long self, long part) {
        return new Op(self, part, 1, NEVER, false, false);
    }

    static Op ifNo(long self, long part) {
        return new Op(self, part, NEVER, 1, false, false);
    }

    /** The parts to read, given what is known. */
    long read(long known) {
        return firstOnly ? Long.lowestOneBit(known & parts) : parts;
    }

    /** Own bit if it holds. */
    long yes(long yes, long no, long read) {
        return Long.bitCount((opposite ? no : yes) & read) >= enough ? self : 0;
    }

    /** Own bit if it does not hold. */
    long no(long yes, long no, long read) {
        return Long.bitCount((opposite ? yes : no) & read) >= tooMany ? self : 0;
    }
}
