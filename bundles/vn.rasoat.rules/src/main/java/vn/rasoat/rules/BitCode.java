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
    private WordBits[] wordsToRun = {};

    private Op[] opsToRun = {};

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
        wordsToRun = words.values().toArray(WordBits[]::new);
        opsToRun = ops.toArray(Op[]::new);
    }

    void words(int[] answers, long[] yes, long[] no, int subjects) {
        for (WordBits word : wordsToRun) {
            word.run(answers, yes, no, subjects);
        }
    }

    /** The same for one subject alone. */
    void words(int[] answers, long[] yes, long[] no) {
        long holds = 0;
        long fails = 0;
        for (WordBits word : wordsToRun) {
            int code = answers[word.slot()];
            holds |= word.yes(code);
            fails |= word.no(code);
        }
        yes[0] |= holds;
        no[0] |= fails;
    }

    void ops(long[] yes, long[] no, int subjects) {
        for (Op op : opsToRun) {
            op.run(yes, no, subjects);
        }
    }

    static long bit(int bit) {
        return 1L << bit;
    }
}
