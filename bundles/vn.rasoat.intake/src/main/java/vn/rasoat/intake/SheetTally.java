package vn.rasoat.intake;

import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.register.RowOutcome;

/** Counts what became of the rows of one sheet. */
final class SheetTally {

    private final Layout layout;
    private int read;
    private int added;
    private int changed;
    private int unchanged;
    private int rejected;
    private int duplicate;
    private int skipped;

    SheetTally(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    void read() {
        read++;
    }

    void rejected() {
        rejected++;
    }

    void duplicate() {
        duplicate++;
    }

    void skipped() {
        skipped++;
    }

    void taken(RowOutcome outcome) {
        switch (outcome) {
            case NEW -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
    }

    SheetCounts counts() {
        return new SheetCounts(
                layout.sheet(),
                layout.kind().word(),
                read,
                added,
                changed,
                unchanged,
                rejected,
                duplicate,
                skipped);
    }
}
