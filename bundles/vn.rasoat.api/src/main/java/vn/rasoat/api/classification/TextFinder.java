package vn.rasoat.api.classification;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

/** Finds the very text of the law that people name by id and revision. */
public final class TextFinder {

    private final StandardCatalogue catalogue;
    private final StandardInstallation installation;

    /**
     * A finder among all that is there now.
     *
     * @param catalogue the standards
     * @param installation the tables, also those that a later revision superseded
     */
    public TextFinder(StandardCatalogue catalogue, StandardInstallation installation) {
        this.catalogue = catalogue;
        this.installation = installation;
    }

    /**
     * A revision of a standard.
     *
     * @param id its id
     * @param revision its revision
     * @return the very text
     * @throws RejectedRequestException HN-2011 if it is not installed
     */
    public StandardRef standard(String id, int revision) {
        return catalogue.all().stream()
                .map(Standard::ref)
                .filter(ref -> ref.id().equals(id) && ref.revision() == revision)
                .findFirst()
                .orElseThrow(() -> unknownStandard(name(id, revision)));
    }

    /**
     * The latest revision of a standard.
     *
     * @param id its id
     * @return the very text
     * @throws RejectedRequestException HN-2011 if none is installed
     */
    public StandardRef standard(String id) {
        return catalogue.all().stream()
                .map(Standard::ref)
                .filter(ref -> ref.id().equals(id))
                .max(Comparator.comparingInt(StandardRef::revision))
                .orElseThrow(() -> unknownStandard(id));
    }

    /**
     * A revision of a table of B1 points.
     *
     * @param id its id
     * @param revision its revision
     * @return the very text
     * @throws RejectedRequestException HN-2012 if it is not installed
     */
    public TableRef b1Table(String id, int revision) {
        return tables().values().stream()
                .filter(ref -> ref.id().equals(id) && ref.revision() == revision)
                .findFirst()
                .orElseThrow(() -> unknownTable(name(id, revision)));
    }

    /**
     * The latest revision of a table of B1 points.
     *
     * @param id its id
     * @return the very text
     * @throws RejectedRequestException HN-2012 if none is installed
     */
    public TableRef b1Table(String id) {
        return tables().values().stream()
                .filter(ref -> ref.id().equals(id))
                .max(Comparator.comparingInt(TableRef::revision))
                .orElseThrow(() -> unknownTable(id));
    }

    /** The catalogue knows the latest table of each standard, the records know the others. */
    private Map<String, TableRef> tables() {
        return Stream.concat(
                        catalogue.all().stream()
                                .flatMap(standard -> catalogue.b1Table(standard.ref()).stream()),
                        installation.installed().stream()
                                .filter(text -> text.kind() == CheckedText.Kind.B1_TABLE)
                                .map(TextFinder::table))
                .collect(
                        Collectors.toMap(
                                table -> name(table.id(), table.revision()),
                                table -> table,
                                (one, same) -> one,
                                TreeMap::new));
    }

    private static TableRef table(InstalledText text) {
        return new TableRef(text.id(), text.revision(), text.sha256());
    }

    private static String name(String id, int revision) {
        return id + "@" + revision;
    }

    private RejectedRequestException unknownStandard(String name) {
        return new RejectedRequestException(
                IssueCode.STANDARD_UNKNOWN,
                name,
                catalogue.all().stream()
                        .map(standard -> name(standard.ref().id(), standard.ref().revision()))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static RejectedRequestException unknownTable(String name) {
        return new RejectedRequestException(IssueCode.B1_TABLE_UNKNOWN, name);
    }
}
