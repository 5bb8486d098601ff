package vn.rasoat.rules;

import java.time.LocalDate;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.rules.text.Act;

/**
 * A window with where it stands.
 *
 * @param window the window
 * @param act it rests on
 * @param file it stands in
 * @param line in that file
 */
record ReadWindow(ApplicationWindow window, Act act, ParsedFile file, int line) {

    LocalDate from() {
        return window.from();
    }

    LocalDate to() {
        return window.to();
    }

    boolean is(Ruler ruler) {
        return window.ruler() == ruler;
    }

    /** Whether both would hold on one day, in one place, as one ruler. */
    boolean overlaps(ReadWindow other) {
        return window.ruler() == other.window.ruler()
                && sharesTerritory(other)
                && !other.to().isBefore(from())
                && !other.from().isAfter(to());
    }

    private boolean sharesTerritory(ReadWindow other) {
        String here = window.territory();
        String there = other.window.territory();
        return here.equals(there)
                || here.equals(ApplicationWindow.NATION)
                || there.equals(ApplicationWindow.NATION);
    }

    String days() {
        return from() + ".." + to();
    }
}
