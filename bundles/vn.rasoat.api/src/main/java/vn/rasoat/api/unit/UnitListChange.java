package vn.rasoat.api.unit;

import java.time.LocalDate;
import java.util.List;
import vn.rasoat.api.issue.Issue;

/**
 * What a list changes in the dated units.
 *
 * @param from first day on which the list holds
 * @param provinces by code, only those that the list or the map names
 * @param faults why the files are refused, empty if they can be installed
 */
public record UnitListChange(LocalDate from, List<Province> provinces, List<Issue> faults) {

    public UnitListChange {
        provinces = List.copyOf(provinces);
        faults = List.copyOf(faults);
    }

    /** What became of a unit. */
    public enum Kind {
        /** A code that did not exist the day before. */
        ADDED,
        /** A code that does not exist any more. */
        ENDED,
        /** The same territory under the same code with another name, kind or parent. */
        RENAMED,
        /** The same code with another territory. */
        REDRAWN
    }

    /**
     * The changes of a province.
     *
     * @param code two-digit code
     * @param name official name
     * @param unchanged units that stay as they are
     * @param keptLater whether later changes of this province are installed already, so that
     *     nothing is taken from the list
     * @param changes the others, by code
     */
    public record Province(
            String code, String name, int unchanged, boolean keptLater, List<Unit> changes) {

        public Province {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A unit that changes.
     *
     * @param kind what became of it
     * @param code its code
     * @param name its name, for an ended unit the last one
     * @param others codes of the units it was made of, or for an ended one of those it went into;
     *     empty where no map says so
     */
    public record Unit(Kind kind, String code, String name, List<String> others) {

        public Unit {
            others = List.copyOf(others);
        }

        /**
         * Whether an ended unit was divided.
         *
         * @return true where its households need their village to be placed
         */
        public boolean divided() {
            return kind == Kind.ENDED && others.size() > 1;
        }
    }
}
