package vn.rasoat.intake.marking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which cells of a sheet get a note, and what it says. */
final class Notes {

    private final SheetMarks marks;
    private final String resultSheet;
    private final Set<CellPlace> places = new LinkedHashSet<>();
    private final List<CellPlace> fresh = new ArrayList<>();
    private final int overLimit;
    private final int inThreads;

    /**
     * Chooses the cells: the worst first where the limit does not reach for all.
     *
     * @param marks what is wrong
     * @param resultSheet where the rest of a long note is found
     * @param commented cells that have a comment, and so a box for it
     * @param threads cells that hold a conversation, which only Excel itself may continue
     */
    Notes(SheetMarks marks, String resultSheet, Set<CellPlace> commented, Set<CellPlace> threads) {
        this.marks = marks;
        this.resultSheet = resultSheet;
        int limit = MarkingTexts.number("limit.notes");
        List<CellPlace> wanted = marks.worstFirst();
        int all = wanted.size();
        wanted.removeAll(threads);
        inThreads = all - wanted.size();
        overLimit = Math.max(0, wanted.size() - limit);
        for (CellPlace place : wanted.subList(0, wanted.size() - overLimit)) {
            places.add(place);
            if (!commented.contains(place)) {
                fresh.add(place);
            }
        }
    }

    /** All cells that get a note. */
    Collection<CellPlace> places() {
        return places;
    }

    /** Those of them that had no comment. */
    List<CellPlace> fresh() {
        return fresh;
    }

    String text(CellPlace place) {
        return NoteText.of(marks.issues(place), resultSheet);
    }

    int overLimit() {
        return overLimit;
    }

    int inThreads() {
        return inThreads;
    }
}
