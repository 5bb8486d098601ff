package vn.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.StandardSource;
import vn.rasoat.api.rules.StandardTexts;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.rules.text.InvalidStandardException;

/**
 * The standards of all sources. A broken file is refused as a whole and reported as an error; the
 * others stay. What is in the catalogue depends on the files alone, never on the order in which
 * their bundles started.
 */
@Component(service = {StandardCatalogue.class, StandardTexts.class})
public final class InstalledStandards implements StandardCatalogue, StandardTexts {

    /** Framework property: {@code true} takes texts that are invented for tests. */
    static final String ACCEPT_TEST_TEXTS = "vn.rasoat.rules.acceptTestTexts";

    private static final Logger LOG = LoggerFactory.getLogger(InstalledStandards.class);

    private final List<StandardSource> sources = new CopyOnWriteArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private final AtomicReference<TabularReader> sheets = new AtomicReference<>();
    private final Optional<B1Texts> tableTexts;
    private volatile Library library = Library.EMPTY;

    /**
     * The catalogue of a server.
     *
     * @param context knows the framework property {@value #ACCEPT_TEST_TEXTS}
     */
    @Activate
    public InstalledStandards(BundleContext context) {
        this(Boolean.parseBoolean(context.getProperty(ACCEPT_TEST_TEXTS)));
    }

    /** A catalogue outside a framework; it takes no text for tests. */
    public InstalledStandards() {
        this(false);
    }

    /**
     * A catalogue outside a framework.
     *
     * @param acceptTestTexts whether it takes invented texts
     */
    public InstalledStandards(boolean acceptTestTexts) {
        tableTexts =
                Optional.of(
                        new TableTexts(() -> Optional.ofNullable(sheets.get()), acceptTestTexts));
    }

    /**
     * A catalogue with another reader of tables.
     *
     * @param tableTexts what reads tables of B1 points, empty where nothing does
     */
    InstalledStandards(Optional<B1Texts> tableTexts) {
        this.tableTexts = tableTexts;
    }

    /**
     * Takes a reader of workbooks and CSV files; without one tables are read from YAML alone.
     *
     * @param reader the reader
     */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setSheets(TabularReader reader) {
        sheets.set(reader);
    }

    /**
     * Gives a reader back, unless another one has taken its place.
     *
     * @param reader the reader
     */
    public void unsetSheets(TabularReader reader) {
        sheets.compareAndSet(reader, null);
    }

    /**
     * Adds the standards of a source.
     *
     * @param source where they come from
     */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addSource(StandardSource source) {
        sources.add(source);
        refresh();
    }

    /**
     * Takes the standards of a source out again.
     *
     * @param source where they came from
     */
    public void removeSource(StandardSource source) {
        sources.remove(source);
        refresh();
    }

    @Override
    public Optional<Standard> inForce(LocalDate day) {
        return inForce(day, ApplicationWindow.NATION, Ruler.NATIONAL);
    }

    @Override
    public Optional<Standard> inForce(LocalDate day, String province, Ruler ruler) {
        Library now = library;
        return now.windows().stream()
                .map(ReadWindow::window)
                .filter(window -> window.ruler() == ruler && window.holds(day, province))
                .findFirst()
                .flatMap(window -> now.latest(window.standard()))
                .map(Standard.class::cast);
    }

    @Override
    public Optional<Standard> find(StandardRef ref) {
        return found(now -> now.find(ref)).map(Standard.class::cast);
    }

    @Override
    public List<Standard> all() {
        return List.copyOf(library.standards());
    }

    @Override
    public List<ApplicationWindow> windows() {
        return library.windows().stream().map(ReadWindow::window).toList();
    }

    @Override
    public Optional<TableRef> b1Table(StandardRef standard) {
        Library now = library;
        return now.find(standard).flatMap(found -> table(now, found)).map(B1Points::ref);
    }

    private static Optional<B1Points> table(Library library, DataStandard standard) {
        return standard.text().own().stream()
                .map(library::table)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public HouseholdScorer scorer(StandardRef standard, ScoringOptions options) {
        DataStandard found = found(now -> now.find(standard)).orElseThrow(() -> unknown(standard));
        Optional<B1Points> table = options.b1Table().map(this::table);
        return new DataScorer(found.compiled(), options, table);
    }

    private B1Points table(TableRef ref) {
        return found(now -> now.table(ref))
                .orElseThrow(
                        () -> new RejectedRequestException(IssueCode.B1_TABLE_UNKNOWN, text(ref)));
    }

    private static String text(TableRef ref) {
        return ref.id() + "/" + ref.revision();
    }

    private RejectedRequestException unknown(StandardRef ref) {
        String installed =
                library.standards().stream()
                        .map(standard -> standard.ref().id() + "/" + standard.ref().revision())
                        .collect(Collectors.joining(", "));
        return new RejectedRequestException(
                IssueCode.STANDARD_UNKNOWN, ref.id() + "/" + ref.revision(), installed);
    }

    /** A source may hold more than when it was read last; on a miss all are read once again. */
    private <T> Optional<T> found(Function<Library, Optional<T>> search) {
        Optional<T> found = search.apply(library);
        if (found.isPresent()) {
            return found;
        }
        refresh();
        return search.apply(library);
    }

    @Override
    public List<Issue> faults() {
        return library.faults().stream().map(InvalidStandardException::issue).toList();
    }

    @Override
    public synchronized void refresh() {
        Library read = LibraryReader.read(files(), tableTexts, library);
        read.faults().forEach(this::report);
        library = read;
    }

    private List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (StandardSource source : sources) {
            files(source).forEach((name, bytes) -> files.add(new SourceFile(name, bytes, false)));
        }
        return files;
    }

    private static Map<String, byte[]> files(StandardSource source) {
        try {
            return source.standards();
        } catch (RuntimeException e) {
            // Whatever a foreign source does, the standards of the others stay.
            LOG.error("A source of standards gave none: {}", source.getClass().getName(), e);
            return Map.of();
        }
    }

    /** Says each fault once, however often sources come and go. */
    private void report(InvalidStandardException fault) {
        if (reported.add(fault.getMessage())) {
            LOG.error("Standard refused: {}", fault.getMessage());
        }
    }

    @Override
    public CheckedText check(String fileName, byte[] content) {
        return checking().check(fileName, content);
    }

    @Override
    public Optional<HouseholdScorer> trial(
            CheckedText text, StandardRef standard, ScoringOptions options) {
        if (!text.accepted()) {
            throw new IllegalArgumentException("a text with faults cannot be tried");
        }
        if (found(now -> now.find(standard)).isEmpty()) {
            throw unknown(standard);
        }
        return checking().trial(text, standard, options, this::table);
    }

    private Checking checking() {
        return new Checking(files(), library, tableTexts);
    }
}
