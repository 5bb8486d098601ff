package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiled conditions on one kind of subject. Each has its bit, however often it occurs. */
final class BitCode {

    /** Bits of a long. */
    static final int ROOM = Long.SIZE;

    private final Map<Condition, Integer> bits = new HashMap<>();
    private final Map<Integer, WordBits> words = new HashMap<>();
    private final List<Op> ops = new ArrayList<>();
    private int used;

    /** The same for running; written by {@link #finish}. */
    private Op[] opsToRun = {};

    /** Slots of the words, and where the bits of each begin. */
    private int[] slots = {};

    private int[] starts = {};

    /** The bits that each word sets, of all slots one behind the other. */
    private long[] yesOfWord = {};

    private long[] noOfWord = {};

    int used() {
        return used;
    }

    Integer find(Condition condition) {
        return bits.get(condition);
    }

    /** A bit of its own for a condition. */
    int take(Condition condition) {
        if (used == ROOM) {
            throw new IllegalStateException("no room for " + condition);
        }
        bits.putIfAbsent(condition, used);
        return used++;
    }

    WordBits words(int slot, List<String> list) {
        return words.computeIfAbsent(slot, key -> new WordBits(slot, list.size()));
    }

    void add(Op op) {
        ops.add(op);
    }

    void finish() {
        opsToRun = ops.toArray(Op[]::new);
        slots = new int[words.size()];
        starts = new int[words.size()];
        int end = 0;
        int i = 0;
        for (WordBits word : words.values()) {
            slots[i] = word.slot();
            starts[i++] = end;
            end += word.codes();
        }
        yesOfWord = new long[end];
        noOfWord = new long[end];
        i = 0;
        for (WordBits word : words.values()) {
            word.copy(yesOfWord, noOfWord, starts[i++]);
        }
    }

    /**
     * Answers every condition for one subject, whose bits of ages and members are set already.
     *
     * @param answers of all subjects, those of one slot side by side
     * @param subjects how many
     * @param subject which
     * @param yes words of the subjects
     * @param no words of the subjects
     */
    void run(int[] answers, int subjects, int subject, long[] yes, long[] no) {
        long holds = yes[subject];
        long fails = no[subject];
        for (int i = 0; i < slots.length; i++) {
            int word = starts[i] + answers[slots[i] * subjects + subject];
            holds |= yesOfWord[word];
            fails |= noOfWord[word];
        }
        for (Op op : opsToRun) {
            long read = op.read(holds | fails);
            long held = op.yes(holds, fails, read);
            fails |= op.no(holds, fails, read);
            holds |= held;
        }
        yes[subject] = holds;
        no[subject] = fails;
    }

    static long bit(int bit) {
        return 1L << bit;
    }
}
