package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

/**
 * Measures the households of a snapshot one by one as they come, commune by commune. Of a commune
 * only classes are held, of all only counters and changes.
 */
final class RulerTally {

    /** The step that gives the class; it is always told. */
    private static final String CLASS_STEP = "class";

    /** A household until its commune is complete and its opening entry can be found. */
    private record Measured(
            String id,
            HouseholdKey key,
            PovertyClass own,
            PovertyClass other,
            boolean statedPoor,
            List<String> why) {}

    private final Round round;
    private final HouseholdScorer scorer;
    private final Set<String> communesWithList;
    private final Map<String, List<OpeningEntry>> opening = new HashMap<>();
    private final List<Measured> commune = new ArrayList<>();
    private final List<RulerBridge> bridges = new ArrayList<>();
    private final BridgeCounter total = new BridgeCounter();
    private final List<RulerReport.Change> changes = new ArrayList<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private int openAnswers;
    private int unclassified;

    RulerTally(Round round, HouseholdScorer scorer, RoundSnapshot snapshot) {
        this.round = round;
        this.scorer = scorer;
        communesWithList = snapshot.openingListCommunes();
        for (OpeningEntry entry : snapshot.openingList()) {
            opening.computeIfAbsent(entry.key().commune(), any -> new ArrayList<>()).add(entry);
        }
    }

    /** Takes the next household, in the order of the snapshot. */
    void add(RegisteredHousehold household) {
        // an outcome by another text is none of this round as it is pinned now
        Optional<Outcome> outcome =
                household
                        .outcome()
                        .filter(classified -> classified.standard().equals(round.standard()));
        if (outcome.isEmpty()) {
            unclassified++;
        }
        // once the report is refused there is nothing left to measure
        if (unclassified == 0) {
            measure(household, outcome.orElseThrow());
        }
    }

    /** HN-2021 if a household is not classified. */
    RulerReport report(Standard other) {
        if (unclassified > 0) {
            throw Requests.notClassified(unclassified, round.key());
        }
        closeCommune();
        return new RulerReport(
                round.key(),
                round.standard(),
                other.ref(),
                bridges,
                total.bridge(""),
                changes,
                other.unknownFacts().stream().map(this::openFact).toList(),
                openAnswers);
    }

    private RulerReport.OpenFact openFact(UnknownFact fact) {
        return new RulerReport.OpenFact(fact, waiting.getOrDefault(fact.key(), 0));
    }

    private void measure(RegisteredHousehold household, Outcome outcome) {
        HouseholdKey key = household.survey().key();
        if (!commune.isEmpty() && !commune.get(0).key().commune().equals(key.commune())) {
            closeCommune();
        }
        Verdict verdict = scorer.score(household.survey());
        if (verdict.povertyClass() == PovertyClass.UNDETERMINED) {
            verdict.unknownFacts().forEach(fact -> waiting.merge(fact, 1, Integer::sum));
            openAnswers += verdict.unknownFacts().isEmpty() ? 1 : 0;
        }
        boolean statedPoor =
                household
                        .survey()
                        .answers()
                        .text(SurveyPaths.OPENING_CLASS)
                        .filter(PovertyClass.POOR.word()::equals)
                        .isPresent();
        commune.add(
                new Measured(
                        household.id(),
                        key,
                        outcome.povertyClass(),
                        verdict.povertyClass(),
                        statedPoor,
                        changed(outcome.povertyClass(), verdict.povertyClass())
                                ? why(outcome.steps(), verdict.steps())
                                : List.of()));
    }

    /** Open is not another class. */
    private static boolean changed(PovertyClass own, PovertyClass other) {
        return own != other && other != PovertyClass.UNDETERMINED;
    }

    private static List<String> why(List<Step> own, List<Step> other) {
        Map<String, String> results = new HashMap<>();
        own.forEach(step -> results.put(step.key(), step.result()));
        return other.stream()
                .filter(
                        step ->
                                step.key().equals(CLASS_STEP)
                                        || !step.result().equals(results.get(step.key())))
                .map(step -> step.key() + ": " + step.input() + " -> " + step.result())
                .toList();
    }

    private void closeCommune() {
        if (commune.isEmpty()) {
            return;
        }
        String code = commune.get(0).key().commune();
        Map<HouseholdKey, OpeningEntry> entries =
                OpeningMatch.of(
                        commune.stream().map(Measured::key).toList(),
                        opening.getOrDefault(code, List.of()));
        BridgeCounter counter = new BridgeCounter();
        for (Measured household : commune) {
            Optional<RulerReport.LeftBecause> left =
                    counter.add(
                            household.own(), household.other(), poorAtOpening(household, entries));
            if (changed(household.own(), household.other())) {
                changes.add(
                        new RulerReport.Change(
                                household.id(),
                                household.key(),
                                household.own(),
                                household.other(),
                                left,
                                household.why()));
            }
        }
        total.add(counter);
        bridges.add(counter.bridge(code));
        commune.clear();
    }

    /** What the survey states counts only where the commune has no opening list of its own. */
    private boolean poorAtOpening(Measured household, Map<HouseholdKey, OpeningEntry> entries) {
        if (!communesWithList.contains(household.key().commune())) {
            return household.statedPoor();
        }
        OpeningEntry entry = entries.get(household.key());
        return entry != null && entry.openingClass() == PovertyClass.POOR;
    }
}
