package vn.rasoat.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

/** A catalogue of made-up standards that remembers which scorers were asked for. */
final class MemoryCatalogue implements StandardCatalogue {

    final List<ScoringOptions> asked = new ArrayList<>();
    final Map<StandardRef, TableRef> tables = new HashMap<>();
    int refreshed;
    private final Map<StandardRef, Standard> standards = new LinkedHashMap<>();
    private final Map<StandardRef, Function<ScoringOptions, HouseholdScorer>> scorers =
            new HashMap<>();

    void install(Standard standard, Function<ScoringOptions, HouseholdScorer> scorer) {
        standards.put(standard.ref(), standard);
        scorers.put(standard.ref(), scorer);
    }

    void install(Standard standard, HouseholdScorer scorer) {
        install(standard, any -> scorer);
    }

    TestStandard installPoints(String id, int revision, int line) {
        TestStandard standard = TestStandard.of(id, revision);
        install(standard, options -> new PointScorer(standard, options, line));
        return standard;
    }

    void remove(StandardRef ref) {
        standards.remove(ref);
    }

    @Override
    public Optional<Standard> find(StandardRef ref) {
        return Optional.ofNullable(standards.get(ref));
    }

    @Override
    public List<Standard> all() {
        return List.copyOf(standards.values());
    }

    @Override
    public Optional<TableRef> b1Table(StandardRef standard) {
        return Optional.ofNullable(tables.get(standard));
    }

    @Override
    public HouseholdScorer scorer(StandardRef standard, ScoringOptions options) {
        if (!standards.containsKey(standard)) {
            throw new RejectedRequestException(IssueCode.STANDARD_UNKNOWN, standard.id(), "");
        }
        if (options.b1Table().isPresent() && !tables.containsValue(options.b1Table().get())) {
            throw new RejectedRequestException(
                    IssueCode.B1_TABLE_UNKNOWN, options.b1Table().get().id());
        }
        asked.add(options);
        return scorers.get(standard).apply(options);
    }

    @Override
    public void refresh() {
        refreshed++;
    }

    @Override
    public Optional<Standard> inForce(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Standard> inForce(LocalDate day, String province, Ruler ruler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ApplicationWindow> windows() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Issue> faults() {
        return List.of();
    }
}
