package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

class PinnedHouseholdExplainerTest {

    private static final TableRef TABLE = new TableRef("b1-national", 1, "t1");

    private final World world = new World();
    private final PinnedHouseholdExplainer explainer =
            new PinnedHouseholdExplainer(world, world, world, world.catalogue);
    private TestStandard standard;

    @BeforeEach
    void nationalStandardWithALineOf140() {
        standard = world.catalogue.installPoints("national", 1, 140);
        world.open(RoundPins.of(standard.ref()));
    }

    @Test
    void classIsExplainedFromTheStoredOutcome() {
        world.surveyed("1", poor());
        world.classify();

        Explanation explanation = explainer.explain(World.ROUND, "1");

        assertThat(explanation.round()).isEqualTo(world.get(World.ROUND));
        assertThat(explanation.householdId()).isEqualTo("1");
        assertThat(explanation.commune().name()).isEqualTo("Xã Vân Linh");
        assertThat(explanation.survey().answers().text("b1Point")).contains("140");
        assertThat(explanation.outcome()).isEqualTo(world.outcomes.get("1"));
        assertThat(explanation.standardTitle()).isEqualTo("Chuẩn national lần 1");
        assertThat(explanation.reasons().verdict().povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(explanation.reasons().verdict().steps())
                .isEqualTo(explanation.outcome().steps());
        assertThat(explanation.localReasons()).isEmpty();
        assertThat(explanation.unknownFacts()).isEmpty();
        assertThat(explanation.questions()).isEmpty();
    }

    @Test
    void localResultIsExplainedByTheStandardOfTheProvince() {
        TestStandard local = world.catalogue.installPoints("local", 1, 160);
        world.open(pins(Optional.of(local), Optional.empty(), IndicatorSource.TICKED));
        world.surveyed("1", with(poor(), "b1Point", "141"));
        world.classify();

        Explanation explanation = explainer.explain(World.ROUND, "1");

        assertThat(explanation.reasons().verdict().povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(explanation.localReasons().orElseThrow().verdict().povertyClass())
                .isEqualTo(PovertyClass.POOR);
    }

    @Test
    void openClassNamesTheFactsOfTheLawAndTheQuestions() {
        TestStandard open = standard.without("values.b1Line", "values.other");
        world.catalogue.install(
                open,
                ScriptedScorer.saying(
                        Verdicts.of(PovertyClass.UNDETERMINED)
                                .missing("b1Point")
                                .unknown("values.b1Line")
                                .make()));
        world.surveyed("1", Map.of());
        world.classify();

        Explanation explanation = explainer.explain(World.ROUND, "1");

        assertThat(explanation.unknownFacts())
                .extracting(UnknownFact::key)
                .containsExactly("values.b1Line");
        assertThat(explanation.questions())
                .containsExactly("Tổng điểm Phiếu B1 của hộ là bao nhiêu?");
    }

    @Test
    void statedClassIsExplainedByWhatIsMissing() {
        world.surveyed("1", with(Surveys.boxes(standard, 1, 2), "classify", "poor"));
        world.classify();

        Explanation explanation = explainer.explain(World.ROUND, "1");

        assertThat(explanation.outcome().source()).isEqualTo(ClassSource.STATED);
        assertThat(explanation.questions()).hasSize(1);
    }

    @Test
    void roundThatWasPinnedAnewIsExplainedByTheTextsOfBeforeUntilItIsClassifiedAgain() {
        TestStandard later = world.catalogue.installPoints("national", 2, 100);
        world.surveyed("1", poor());
        world.classify();
        world.repin(World.ROUND, RoundPins.of(later.ref()), "chị A", "NĐ");

        Explanation before = explainer.explain(World.ROUND, "1");
        world.classify();
        Explanation after = explainer.explain(World.ROUND, "1");

        assertThat(before.standardTitle()).isEqualTo("Chuẩn national lần 1");
        assertThat(before.reasons().verdict().povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(after.standardTitle()).isEqualTo("Chuẩn national lần 2");
        assertThat(after.reasons().verdict().povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
    }

    @Test
    void latestOfFormerPinsComesFirst() {
        RoundPins first = RoundPins.of(standard.ref());
        RoundPins second = pins(Optional.empty(), Optional.empty(), IndicatorSource.COMPUTED);
        world.catalogue.tables.put(standard.ref(), TABLE);
        RoundPins third = pins(Optional.empty(), Optional.of(TABLE), IndicatorSource.COMPUTED);
        world.surveyed("1", poor());
        world.classify();
        world.repin(World.ROUND, second, "chị A", "một");
        world.repin(World.ROUND, third, "chị A", "hai");
        world.catalogue.asked.clear();

        explainer.explain(World.ROUND, "1");

        // boxes or answers give the same here, so the latest pins explain it
        assertThat(world.catalogue.asked).containsExactly(third.scoring());
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void pinsThatGiveAnotherClassOrOtherDeprivationsAreNotTheOnesOfTheOutcome() {
        // the box says deprived, the wall says not: poor by the boxes, near-poor by the answers
        Map<String, String> answers = Surveys.boxes(standard, 1, 3);
        answers.put("dwelling.wall", "solid");
        world.surveyed("1", with(answers, "b1Point", "140"));
        // not poor either way, but the deprivations differ
        world.surveyed("2", with(answers, "b1Point", "141"));
        world.classify();
        world.repin(
                World.ROUND,
                pins(Optional.empty(), Optional.empty(), IndicatorSource.COMPUTED),
                "chị A",
                "một");

        assertThat(explainer.explain(World.ROUND, "1").reasons().verdict().povertyClass())
                .isEqualTo(PovertyClass.POOR);
        assertThat(explainer.explain(World.ROUND, "2").reasons().verdict().deprivations())
                .containsEntry("housing", Answer.YES);
    }

    @Test
    void outcomeThatNamesATableIsExplainedOnlyWithThatTable() {
        world.catalogue.tables.put(standard.ref(), TABLE);
        world.catalogue.install(
                standard,
                options ->
                        ScriptedScorer.saying(
                                options.b1Table().isPresent()
                                        ? Verdicts.of(PovertyClass.POOR).table(90, 90).make()
                                        : Verdicts.of(PovertyClass.POOR).b1(90).make()));
        world.open(pins(Optional.empty(), Optional.of(TABLE), IndicatorSource.TICKED));
        world.surveyed("1", Map.of());
        world.classify();
        assertThat(world.outcomes.get("1").b1Table()).contains(TABLE);
        world.repin(World.ROUND, RoundPins.of(standard.ref()), "chị A", "bỏ bảng");

        Explanation explanation = explainer.explain(World.ROUND, "1");

        assertThat(explanation.reasons().verdict().b1().computed()).isPresent();
    }

    @Test
    void outcomeWithoutALocalResultIsNotExplainedByPinsWithALocalStandard() {
        TestStandard local = world.catalogue.installPoints("local", 1, 160);
        world.surveyed("1", poor());
        world.classify();
        RoundPins withLocal = pins(Optional.of(local), Optional.empty(), IndicatorSource.COMPUTED);
        world.repin(World.ROUND, withLocal, "chị A", "chuẩn tỉnh");
        world.catalogue.asked.clear();

        Explanation explanation = explainer.explain(World.ROUND, "1");

        assertThat(explanation.localReasons()).isEmpty();
        assertThat(world.catalogue.asked).containsExactly(RoundPins.of(standard.ref()).scoring());
    }

    @Test
    void outcomeThatNoPinnedTextGivesIsToBeClassifiedAgain() {
        world.surveyed("1", poor());
        world.classify();
        // no change was recorded: the store says one thing, the round another
        world.open(RoundPins.of(world.catalogue.installPoints("national", 2, 140).ref()));

        refused("HN-2021 1 households", () -> explainer.explain(World.ROUND, "1"));
    }

    @Test
    void householdThatIsUnknownOrNotClassifiedIsRefused() {
        world.surveyed("1", poor());

        refused("HN-2017", () -> explainer.explain(World.ROUND, "2"));
        refused("HN-2021 1 households", () -> explainer.explain(World.ROUND, "1"));
        refused("HN-2001", () -> explainer.explain(new RoundKey("20", 2020), "1"));
    }

    @Test
    void householdsOfAVillageAreExplainedByNumber() {
        for (String number : List.of("10", "9", "1")) {
            world.surveyed(number, poor());
        }
        world.classify();
        world.surveyed("2", poor());
        HouseholdKey elsewhere = new HouseholdKey(Surveys.COMMUNE, "Thôn Hai", "3", "");
        world.surveyed("3", elsewhere, poor());
        world.outcomes.put("3", world.outcomes.get("1"));

        List<Explanation> village =
                explainer.explainVillage(World.ROUND, Surveys.COMMUNE, " thôn MỘT ");

        assertThat(village).extracting(Explanation::householdId).containsExactly("1", "9", "10");
        assertThat(village)
                .allSatisfy(each -> assertThat(each.commune().code()).isEqualTo(Surveys.COMMUNE));
    }

    @Test
    void villageIsFoundInAnyUnicodeForm() {
        world.surveyed("1", poor());
        world.classify();
        String decomposed =
                java.text.Normalizer.normalize(Surveys.VILLAGE, java.text.Normalizer.Form.NFD);

        assertThat(explainer.explainVillage(World.ROUND, Surveys.COMMUNE, decomposed)).hasSize(1);
    }

    @Test
    void villageOfAnotherCommuneIsNotFound() {
        world.surveyed("1", poor());
        world.classify();

        refused("HN-2019", () -> explainer.explainVillage(World.ROUND, "06506", Surveys.VILLAGE));
        refused("HN-2019", () -> explainer.explainVillage(World.ROUND, Surveys.COMMUNE, "Thôn Ba"));
    }

    @Test
    void villageWithoutClassifiedHouseholdsIsRefused() {
        world.surveyed("1", poor());

        refused(
                "HN-2019",
                () -> explainer.explainVillage(World.ROUND, Surveys.COMMUNE, Surveys.VILLAGE));
    }

    @Test
    void unitThatIsNoCommuneOfTheRoundIsRefused() {
        refused("HN-2004", () -> explainer.explainVillage(World.ROUND, "99999", "x"));
        refused("HN-2004", () -> explainer.explainVillage(World.ROUND, "20", "x"));
        RoundKey elsewhere = new RoundKey("24", 2024);
        world.open(elsewhere, RoundPins.of(standard.ref()));
        refused("HN-2003", () -> explainer.explainVillage(elsewhere, "06505", "x"));
        refused("HN-2001", () -> explainer.explainVillage(new RoundKey("20", 2020), "06505", "x"));
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith(message);
    }

    private RoundPins pins(
            Optional<TestStandard> local, Optional<TableRef> table, IndicatorSource indicators) {
        return new RoundPins(standard.ref(), local.map(TestStandard::ref), table, indicators);
    }

    private Map<String, String> poor() {
        return with(Surveys.boxes(standard, 1, 2), "b1Point", "140");
    }

    private static Map<String, String> with(
            Map<String, String> answers, String path, String value) {
        Map<String, String> all = new TreeMap<>(answers);
        all.put(path, value);
        return all;
    }
}
