package vn.rasoat.rules;

import java.util.List;

/** All conditions on one coded answer: the bits that each of its words sets. */
final class WordBits {

    private final int slot;
    private final long[] yes;
    private final long[] no;

    WordBits(int slot, int words) {
        this.slot = slot;
        // code 0 is no answer, or a word that is not on the list: it sets nothing
        yes = new long[words + 1];
        no = new long[words + 1];
    }

    /** It holds for these words, and for no other of the list. */
    void in(long bit, List<String> list, List<String> words) {
        for (int i = 0; i < list.size(); i++) {
            if (words.contains(list.get(i))) {
                yes[i + 1] |= bit;
            } else {
                no[i + 1] |= bit;
            }
        }
    }

    /** It does not hold for the other words of the list; of these nothing is said. */
    void unclear(long bit, List<String> list, List<String> words) {
        for (int i = 0; i < list.size(); i++) {
            if (!words.contains(list.get(i))) {
                no[i + 1] |= bit;
            }
        }
    }

    int slot() {
        return slot;
    }

    /** Codes of its words, with that of no answer. */
    int codes() {
        return yes.length;
    }

    void copy(long[] intoYes, long[] intoNo, int at) {
        System.arraycopy(yes, 0, intoYes, at, yes.length);
        System.arraycopy(no, 0, intoNo, at, no.length);
    }
}
