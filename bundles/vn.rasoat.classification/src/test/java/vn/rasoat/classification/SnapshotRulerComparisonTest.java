package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerBridge.LeftPoverty;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.classification.RulerReport.Change;
import vn.rasoat.api.classification.RulerReport.LeftBecause;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

class SnapshotRulerComparisonTest {

    private static final String OTHER_COMMUNE = "06506";

    private final World world = new World();
    private final SnapshotRulerComparison comparison =
            new SnapshotRulerComparison(world, world, world.catalogue);
    private TestStandard own;

    @BeforeEach
    void ownLineIs140AndTheOtherOneIs100() {
        own = world.catalogue.installPoints("own", 1, 140);
        world.catalogue.installPoints("other", 1, 999);
        world.catalogue.installPoints("other", 3, 100);
        world.catalogue.installPoints("other", 2, 999);
        world.open(RoundPins.of(own.ref()));
        world.communesWithList = Set.of(Surveys.COMMUNE);
    }

    @Test
    void leftPovertyIsSplitIntoLifeAndRuler() {
        surveyed("1", 90, 1, 2); // poor under both
        surveyed("2", 120, 1, 2); // poor, and not poor under the other
        surveyed("3", 150, 1, 2); // not poor under either
        surveyed("4", 90, 1); // near-poor under both
        surveyed("5", 120, 1); // near-poor, and not poor under the other
        surveyed("6", 120, 1, 2); // as 2, but was near-poor at the opening
        surveyed("7", 120, 1, 2); // as 2, but was on no list
        for (String number : List.of("1", "2", "3", "4", "5")) {
            world.poorAtOpening(Surveys.key(number));
        }
        world.opening.add(new OpeningEntry(Surveys.key("6"), PovertyClass.NEAR_POOR, 1));
        world.classify();

        RulerReport report = comparison.compare(World.ROUND, "other");

        assertThat(report.round()).isEqualTo(World.ROUND);
        assertThat(report.own()).isEqualTo(own.ref());
        assertThat(report.other().id()).isEqualTo("other");
        assertThat(report.other().revision()).isEqualTo(3);
        assertThat(report.total().left()).isEqualTo(new LeftPoverty(5, 3, 1, 1, 0));
        assertThat(report.total().commune()).isEmpty();
        assertThat(report.total().households()).hasSize(4);
        assertThat(report.total().households().get(PovertyClass.POOR))
                .isEqualTo(
                        Map.of(
                                PovertyClass.POOR, 1,
                                PovertyClass.NEAR_POOR, 0,
                                PovertyClass.NOT_POOR, 3,
                                PovertyClass.UNDETERMINED, 0));
        assertThat(report.total().households().get(PovertyClass.NEAR_POOR))
                .containsEntry(PovertyClass.NEAR_POOR, 1)
                .containsEntry(PovertyClass.NOT_POOR, 1);
        assertThat(report.communes())
                .containsExactly(
                        new RulerBridge(
                                Surveys.COMMUNE,
                                report.total().households(),
                                report.total().left()));
        assertThat(report.changes())
                .extracting(Change::householdId)
                .containsExactly("2", "5", "6", "7");
        assertThat(report.changes())
                .extracting(Change::left)
                .containsExactly(
                        Optional.of(LeftBecause.RULER_CHANGED),
                        Optional.of(LeftBecause.LIFE_CHANGED),
                        Optional.empty(),
                        Optional.empty());
        assertThat(report.changes().get(0).key()).isEqualTo(Surveys.key("2"));
        assertThat(report.changes().get(0).own()).isEqualTo(PovertyClass.POOR);
        assertThat(report.changes().get(0).other()).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(report.openAnswers()).isZero();
    }

    @Test
    void communesAreCountedApartAndTogether() {
        surveyed("1", 120, 1, 2);
        surveyed("2", 150, 1, 2);
        HouseholdKey elsewhere = Surveys.key(OTHER_COMMUNE, "1", "");
        world.surveyed("3", elsewhere, answers(120, 1, 2));
        // the same number in the commune before is another household
        world.poorAtOpening(elsewhere);
        world.communesWithList = Set.of(Surveys.COMMUNE, OTHER_COMMUNE);
        world.classify();

        RulerReport report = comparison.compare(World.ROUND, "other");

        assertThat(report.communes())
                .extracting(RulerBridge::commune)
                .containsExactly(Surveys.COMMUNE, OTHER_COMMUNE);
        assertThat(report.communes().get(0).left()).isEqualTo(new LeftPoverty(0, 0, 0, 0, 0));
        assertThat(report.communes().get(1).left()).isEqualTo(new LeftPoverty(1, 0, 1, 0, 0));
        assertThat(report.communes().get(0).households().get(PovertyClass.NOT_POOR))
                .containsEntry(PovertyClass.NOT_POOR, 1);
        assertThat(report.communes().get(1).households().get(PovertyClass.NOT_POOR))
                .containsEntry(PovertyClass.NOT_POOR, 0);
        assertThat(report.total().left()).isEqualTo(new LeftPoverty(1, 0, 1, 0, 0));
        assertThat(report.total().households().get(PovertyClass.POOR))
                .containsEntry(PovertyClass.NOT_POOR, 2);
    }

    @Test
    void everyKindOfLeavingAddsUpOverTheCommunes() {
        script(
                Map.of(
                        "1", PovertyClass.POOR,
                        "2", PovertyClass.NOT_POOR,
                        "3", PovertyClass.UNDETERMINED,
                        "4", PovertyClass.NOT_POOR));
        for (String commune : List.of(Surveys.COMMUNE, OTHER_COMMUNE)) {
            poor(commune, "1", answers(120, 1, 2));
            poor(commune, "2", answers(120, 1, 2));
            poor(commune, "3", answers(120, 1, 2));
            poor(commune, "4", answers(150, 1, 2));
        }
        world.communesWithList = Set.of(Surveys.COMMUNE, OTHER_COMMUNE);
        world.classify();

        RulerReport report = comparison.compare(World.ROUND, "scripted");

        assertThat(report.communes())
                .extracting(RulerBridge::left)
                .containsOnly(new LeftPoverty(4, 1, 1, 1, 1));
        assertThat(report.total().left()).isEqualTo(new LeftPoverty(8, 2, 2, 2, 2));
    }

    @Test
    void whatTheSurveyStatesCountsOnlyWithoutAnOpeningListOfTheCommune() {
        world.communesWithList = Set.of();
        world.surveyed("1", with(answers(120, 1, 2), SurveyPaths.OPENING_CLASS, "poor"));
        world.surveyed("2", with(answers(120, 1, 2), SurveyPaths.OPENING_CLASS, "near-poor"));
        surveyed("3", 120, 1, 2);
        // an entry of a list that was never imported as such says nothing
        world.poorAtOpening(Surveys.key("3"));
        world.classify();

        assertThat(comparison.compare(World.ROUND, "other").total().left())
                .isEqualTo(new LeftPoverty(1, 0, 1, 0, 0));

        world.communesWithList = Set.of(Surveys.COMMUNE);
        RulerReport report = comparison.compare(World.ROUND, "other");
        assertThat(report.total().left()).isEqualTo(new LeftPoverty(1, 0, 1, 0, 0));
        assertThat(report.changes())
                .filteredOn(change -> change.left().isPresent())
                .extracting(Change::householdId)
                .containsExactly("3");
    }

    @Test
    void entryThatFitsSeveralHouseholdsIsNotGuessed() {
        world.surveyed("1", Surveys.key(Surveys.COMMUNE, "1", "an 1950"), answers(120, 1, 2));
        world.surveyed("2", Surveys.key(Surveys.COMMUNE, "1", "binh 1940"), answers(120, 1, 2));
        world.poorAtOpening(Surveys.key("1"));
        world.classify();

        assertThat(comparison.compare(World.ROUND, "other").total().left().poorAtOpening())
                .isZero();
    }

    @Test
    void whyIsTheClassAndEveryStepThatCameOutOtherwise() {
        TestStandard scripted = TestStandard.of("scripted", 1);
        world.catalogue.install(
                own,
                ScriptedScorer.saying(
                        Verdicts.of(PovertyClass.POOR)
                                .step("indicator.work", "tick", "yes")
                                .step("indicator.water", "tick", "yes")
                                .step("indicator.media", "tick", "yes")
                                .step("class", "2 of 4", "poor")
                                .make()));
        world.catalogue.install(
                scripted,
                ScriptedScorer.saying(
                        Verdicts.of(PovertyClass.NEAR_POOR)
                                .step("indicator.work", "other input", "yes")
                                .step("indicator.water", "surface", "no")
                                .step("indicator.waste", "none", "yes")
                                .step("class", "1 of 4", "near-poor")
                                .make()));
        surveyed("1", 120);
        world.classify();

        assertThat(comparison.compare(World.ROUND, "scripted").changes().get(0).why())
                .containsExactly(
                        "indicator.water: surface -> no",
                        "indicator.waste: none -> yes",
                        "class: 1 of 4 -> near-poor");
    }

    @Test
    void classStepIsToldEvenWhereItReadsTheSame() {
        world.catalogue.install(
                own,
                ScriptedScorer.saying(
                        Verdicts.of(PovertyClass.POOR).step("class", "a", "x").make()));
        world.catalogue.install(
                TestStandard.of("scripted", 1),
                ScriptedScorer.saying(
                        Verdicts.of(PovertyClass.NOT_POOR).step("class", "b", "x").make()));
        surveyed("1", 120);
        world.classify();

        assertThat(comparison.compare(World.ROUND, "scripted").changes().get(0).why())
                .containsExactly("class: b -> x");
    }

    @Test
    void openHouseholdsAreCountedByTheFactTheyWaitForAndNeverListed() {
        TestStandard open = TestStandard.of("open", 1).without("values.line", "waste", "net");
        world.catalogue.install(
                open,
                ScriptedScorer.saying(
                        household ->
                                switch (household.key().number()) {
                                    case "1" -> open().unknown("waste", "values.line").make();
                                    case "2" ->
                                            open().unknown("values.line").missing("b1Point").make();
                                    case "3" -> open().missing("b1Point").make();
                                    case "4", "6" -> open().make();
                                    // known all the same: it waits for nothing
                                    default ->
                                            Verdicts.of(PovertyClass.NOT_POOR)
                                                    .unknown("net")
                                                    .make();
                                }));
        for (String number : List.of("1", "2", "3", "4", "5", "6")) {
            surveyed(number, 150);
        }
        world.poorAtOpening(Surveys.key("1"));
        world.classify();

        RulerReport report = comparison.compare(World.ROUND, "open");

        assertThat(report.openFacts())
                .containsExactly(
                        new RulerReport.OpenFact(TestStandard.fact("values.line"), 2),
                        new RulerReport.OpenFact(TestStandard.fact("waste"), 1),
                        new RulerReport.OpenFact(TestStandard.fact("net"), 0));
        assertThat(report.openAnswers()).isEqualTo(3);
        assertThat(report.changes()).isEmpty();
        assertThat(report.total().left()).isEqualTo(new LeftPoverty(1, 0, 0, 0, 1));
        assertThat(report.total().households().get(PovertyClass.NOT_POOR))
                .containsEntry(PovertyClass.UNDETERMINED, 5);
    }

    @Test
    void householdThatIsOpenUnderItsOwnStandardLeftForNoKnownReason() {
        script(Map.of("1", PovertyClass.NOT_POOR, "2", PovertyClass.POOR));
        poor(Surveys.COMMUNE, "1", Surveys.boxes(own));
        poor(Surveys.COMMUNE, "2", Surveys.boxes(own));
        world.classify();

        RulerReport report = comparison.compare(World.ROUND, "scripted");

        assertThat(report.total().left()).isEqualTo(new LeftPoverty(2, 0, 0, 1, 1));
        assertThat(report.changes())
                .extracting(Change::left)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void otherStandardIsAppliedWithItsOwnTableAndTheBoxesOfTheRound() {
        TableRef ownTable = new TableRef("b1-own", 1, "o");
        TableRef otherTable = new TableRef("b1-other", 1, "x");
        world.catalogue.tables.put(own.ref(), ownTable);
        world.catalogue.tables.put(TestStandard.of("other", 3).ref(), otherTable);
        world.open(
                new RoundPins(
                        own.ref(),
                        Optional.empty(),
                        Optional.of(ownTable),
                        IndicatorSource.COMPUTED));
        surveyed("1", 120, 1, 2);
        world.classify();
        world.catalogue.asked.clear();

        comparison.compare(World.ROUND, "other");

        assertThat(world.catalogue.asked)
                .containsExactly(
                        new ScoringOptions(
                                IndicatorSource.COMPUTED, Optional.of(otherTable), "own"));
    }

    @Test
    void roundIsNotTouched() {
        surveyed("1", 120, 1, 2);
        world.classify();
        var outcomes = Map.copyOf(world.outcomes);

        comparison.compare(World.ROUND, "other");

        assertThat(world.outcomes).isEqualTo(outcomes);
        assertThat(world.saved).isEqualTo(1);
        assertThat(world.changes).isEmpty();
    }

    @Test
    void roundWithoutSurveysHasNoBridges() {
        RulerReport report = comparison.compare(World.ROUND, "other");

        assertThat(report.communes()).isEmpty();
        assertThat(report.total().left().poorAtOpening()).isZero();
    }

    @Test
    void roundThatIsNotWhollyClassifiedIsRefusedWithTheNumber() {
        surveyed("1", 120, 1, 2);
        world.classify();
        surveyed("2", 120, 1, 2);
        surveyed("3", 120, 1, 2);

        assertThatThrownBy(() -> comparison.compare(World.ROUND, "other"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2021 2 households of round 20-2024");
    }

    @Test
    void outcomesByATextThatTheRoundDoesNotPinAnyMoreDoNotCount() {
        surveyed("1", 120, 1, 2);
        world.classify();
        world.repin(
                World.ROUND,
                RoundPins.of(world.catalogue.installPoints("own", 2, 140).ref()),
                "chị A",
                "NĐ");

        assertThatThrownBy(() -> comparison.compare(World.ROUND, "other"))
                .hasMessageStartingWith("HN-2021 1 households");
    }

    @Test
    void unknownRoundOrStandardIsRefused() {
        assertThatThrownBy(() -> comparison.compare(new RoundKey("20", 2020), "other"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
        assertThatThrownBy(() -> comparison.compare(World.ROUND, "nd-2031"))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused ->
                                assertThat(refused.issue().arguments())
                                        .containsExactly("nd-2031", "own, other"))
                .hasMessageStartingWith("HN-2011");
    }

    private void script(Map<String, PovertyClass> byNumber) {
        world.catalogue.install(
                TestStandard.of("scripted", 1),
                ScriptedScorer.saying(
                        household -> Verdicts.plain(byNumber.get(household.key().number()))));
    }

    private static Verdicts open() {
        return Verdicts.of(PovertyClass.UNDETERMINED);
    }

    private void poor(String commune, String number, Map<String, String> answers) {
        HouseholdKey key = Surveys.key(commune, number, "");
        world.surveyed(commune + number, key, answers);
        world.poorAtOpening(key);
    }

    private void surveyed(String number, int b1, Integer... ticked) {
        world.surveyed(number, answers(b1, ticked));
    }

    private Map<String, String> answers(int b1, Integer... ticked) {
        return with(Surveys.boxes(own, ticked), "b1Point", Integer.toString(b1));
    }

    private static Map<String, String> with(
            Map<String, String> answers, String path, String value) {
        Map<String, String> all = new TreeMap<>(answers);
        all.put(path, value);
        return all;
    }
}
