package vn.rasoat.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A national standard from 2022, standards of the provinces 20 and 27 from 2025, and the tables
 * that a test puts in.
 */
final class FixedStandards implements StandardCatalogue {

    static final StandardRef NATIONAL = ref("nd-07-2021", 1, 'a');
    static final StandardRef NATIONAL_NEXT = ref("nd-07-2021", 2, 'b');
    static final StandardRef LOCAL = ref("lang-son", 1, 'c');
    static final StandardRef LOCAL_ELSEWHERE = ref("bac-ninh", 1, 'd');
    static final TableRef TABLE = new TableRef("b1-nd-07-2021", 1, "e".repeat(64));
    static final TableRef TABLE_NEXT = new TableRef("b1-nd-07-2021", 2, "f".repeat(64));

    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate LOCAL_FROM = LocalDate.of(2025, 1, 1);
    private static final List<StandardRef> STANDARDS =
            List.of(LOCAL_ELSEWHERE, LOCAL, NATIONAL, NATIONAL_NEXT);

    /** Tables that are installed, by revision. */
    final Map<Integer, TableRef> tables = new TreeMap<>();

    private static StandardRef ref(String id, int revision, char hash) {
        return new StandardRef(id, revision, String.valueOf(hash).repeat(64));
    }

    @Override
    public Optional<Standard> inForce(LocalDate day) {
        return day.isBefore(FROM) ? Optional.empty() : Optional.of(new FixedStandard(NATIONAL));
    }

    @Override
    public Optional<Standard> inForce(LocalDate day, String province, Ruler ruler) {
        return windows().stream()
                .filter(window -> window.ruler() == ruler && window.holds(day, province))
                .flatMap(
                        window ->
                                STANDARDS.stream()
                                        .filter(ref -> ref.id().equals(window.standard())))
                .<Standard>map(FixedStandard::new)
                .findFirst();
    }

    @Override
    public Optional<Standard> find(StandardRef ref) {
        return all().stream().filter(standard -> standard.ref().equals(ref)).findFirst();
    }

    @Override
    public List<Standard> all() {
        return STANDARDS.stream().<Standard>map(FixedStandard::new).toList();
    }

    @Override
    public List<ApplicationWindow> windows() {
        return List.of(
                window(NATIONAL, Ruler.NATIONAL, ApplicationWindow.NATION, FROM),
                window(LOCAL, Ruler.LOCAL, "20", LOCAL_FROM),
                window(LOCAL_ELSEWHERE, Ruler.LOCAL, "27", LOCAL_FROM));
    }

    private static ApplicationWindow window(
            StandardRef standard, Ruler ruler, String territory, LocalDate from) {
        return new ApplicationWindow(
                standard.id(),
                ruler,
                territory,
                from,
                LocalDate.of(2026, 12, 31),
                new Citation("act of a test", "article 1", FactStatus.UNKNOWN, "test", from));
    }

    @Override
    public Optional<TableRef> b1Table(StandardRef standard) {
        return tables.values().stream()
                .filter(table -> standard.id().equals(NATIONAL.id()))
                .max(Comparator.comparingInt(TableRef::revision));
    }

    @Override
    public HouseholdScorer scorer(StandardRef standard, ScoringOptions options) {
        options.b1Table()
                .filter(table -> !tables.containsValue(table))
                .ifPresent(
                        table -> {
                            throw new RejectedRequestException(
                                    IssueCode.B1_TABLE_UNKNOWN, table.id());
                        });
        return new NoScorer();
    }

    @Override
    public List<Issue> faults() {
        return List.of();
    }

    @Override
    public void refresh() {
        // nothing is read from anywhere
    }

    /** The store never scores. */
    private static final class NoScorer implements HouseholdScorer {
        @Override
        public Verdict score(SurveyedHousehold household) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reasons explain(SurveyedHousehold household) {
            throw new UnsupportedOperationException();
        }
    }

    private record FixedStandard(StandardRef ref) implements Standard {
        @Override
        public String title() {
            return "";
        }

        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public int leastDeprivationsOfPoor() {
            return 0;
        }

        @Override
        public PointScale b1() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PointScale b2() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ScoredIndicator> meanings() {
            return List.of();
        }

        @Override
        public List<ScoredItem> formA() {
            return List.of();
        }

        @Override
        public List<UnknownFact> unknownFacts() {
            return List.of();
        }
    }
}
