package vn.rasoat.api.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.issue.Issue;

/** All standards that are installed. */
@ProviderType
public interface StandardCatalogue {

    /**
     * The national standard in force. Outside every window there is none; nothing is guessed.
     *
     * @param day the date that selects it
     * @return the standard, empty outside every window
     */
    Optional<Standard> inForce(LocalDate day);

    /**
     * The standard in force as one of the rulers. Outside every window there is none.
     *
     * @param day the date that selects it
     * @param province two-digit province code
     * @param ruler which one is asked for
     * @return the latest revision, empty outside every window
     */
    Optional<Standard> inForce(LocalDate day, String province, Ruler ruler);

    /**
     * A standard by its exact text.
     *
     * @param ref id, revision and hash
     * @return the standard, empty if that text is not installed
     */
    Optional<Standard> find(StandardRef ref);

    /**
     * All standards.
     *
     * @return sorted by id and revision
     */
    List<Standard> all();

    /**
     * When and where they apply.
     *
     * @return sorted by ruler, territory and first day
     */
    List<ApplicationWindow> windows();

    /**
     * The B1 table to use with a standard.
     *
     * @param standard the standard
     * @return the latest revision of its table, empty if none is installed
     */
    Optional<TableRef> b1Table(StandardRef standard);

    /**
     * Makes a standard ready to score households.
     *
     * @param standard the very text to apply; another one is never taken in its place
     * @param options how
     * @return the scorer
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2011 if that text is not installed,
     *     HN-2012 if the table is not
     */
    HouseholdScorer scorer(StandardRef standard, ScoringOptions options);

    /**
     * What was refused, and why.
     *
     * @return the faults of all sources, HN-2013 ff.
     */
    List<Issue> faults();

    /** Reads all sources again; whoever changes the content of a source calls it. */
    void refresh();
}
