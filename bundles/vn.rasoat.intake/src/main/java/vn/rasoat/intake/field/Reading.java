package vn.rasoat.intake.field;

import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;

/** What a cell says: a canonical value, nothing, or a problem. A problem may leave a value. */
public final class Reading {

    /** Not answered. */
    static final Reading MISSING = new Reading("", null);

    private final String value;
    private final IssueCode problem;

    private Reading(String value, IssueCode problem) {
        this.value = value;
        this.problem = problem;
    }

    static Reading of(String value) {
        return new Reading(value, null);
    }

    static Reading problem(IssueCode code) {
        return new Reading("", code);
    }

    /**
     * The canonical value.
     *
     * @return empty if not answered, or not readable
     */
    public String value() {
        return value;
    }

    /**
     * What is wrong with the cell.
     *
     * @return empty if it was read, or is blank
     */
    public Optional<IssueCode> problem() {
        return Optional.ofNullable(problem);
    }
}
