package vn.rasoat.api.register;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.round.RoundKey;

/**
 * What an undo would do now. Another import may change that at any moment; the undo itself looks
 * again.
 *
 * @param id the receipt, or the undo, that would be undone
 * @param round its round
 * @param undone the undo that is in force already; then there is nothing to undo
 * @param effects what would become of the rows, by kind; those that stand in the way are counted
 *     too. Kinds without any are left out
 * @param withoutOutcome households that would come back without an outcome and have none until the
 *     round is classified again: they had none, or the law that the round pins moved since
 * @param obstacleCount how many rows stand in the way; 0 if the undo can be done
 * @param obstacles the first of them, at most {@link #OBSTACLES_NAMED}
 * @param confirmedBy receipts of later imports in force that counted rows as unchanged. An
 *     unchanged row is not theirs: if it came with this change, it goes with it, and they have to
 *     be imported again
 */
public record UndoPreview(
        String id,
        RoundKey round,
        Optional<UndoRecord> undone,
        List<UndoEffect> effects,
        int withoutOutcome,
        int obstacleCount,
        List<UndoObstacle> obstacles,
        List<String> confirmedBy) {

    /** Most obstacles that are named; the count says how many there are. */
    public static final int OBSTACLES_NAMED = 100;

    public UndoPreview {
        effects = List.copyOf(effects);
        obstacles = List.copyOf(obstacles);
        confirmedBy = List.copyOf(confirmedBy);
    }

    /**
     * Whether the undo can be done.
     *
     * @return false if it was done before or something stands in the way
     */
    public boolean possible() {
        return undone.isEmpty() && obstacleCount == 0;
    }
}
