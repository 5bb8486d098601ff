package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Tables of B1 points beside the standards that they belong to. */
class InstalledTablesTest {

    private static final String TABLE = text("invented-b1-table.yaml");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final InstalledStandards catalogue = new InstalledStandards(true);

    InstalledTablesTest() {
        put("acts.yaml", text("small-acts.yaml"));
        put("standard.yaml", text("small-standard.yaml"));
        catalogue.addSource(() -> Map.copyOf(files));
    }

    private static String text(String name) {
        try (InputStream in = InstalledTablesTest.class.getResourceAsStream("/tables/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void put(String name, String text) {
        files.put(name, bytes(text));
    }

    private void install(String table) {
        put("table.yaml", table);
        catalogue.refresh();
    }

    @Test
    void inventedStandardIsRefusedUnlessTheServerIsForTests() {
        byte[] invented =
                bytes(
                        text("small-standard.yaml")
                                .replaceFirst("(?m)^revision: .*$", "revision: 9\nforTests: yes"));
        InstalledStandards serving = new InstalledStandards();
        serving.addSource(() -> Map.copyOf(files));

        CheckedText refused = serving.check("invented.yaml", invented);
        CheckedText taken = catalogue.check("invented.yaml", invented);

        assertThat(refused.faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.code()).isEqualTo(IssueCode.TEXT_FOR_TESTS);
                            assertThat(fault.arguments()).containsExactly(taken.id());
                        });
        assertThat(taken.faults()).isEmpty();
    }

    private StandardRef standard() {
        return catalogue.all().get(0).ref();
    }

    private static SurveyedHousehold household(String... pathsAndValues) {
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", "urban");
        answers.put("family.numberOfMembers", "1");
        answers.put("box.light", "yes");
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            answers.put(pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return new SurveyedHousehold(
                new HouseholdKey("06040", "Thôn 1", "1", ""), Answers.of(answers), List.of());
    }

    private Verdict score(SurveyedHousehold household) {
        return scorer().score(household);
    }

    private HouseholdScorer scorer() {
        Optional<TableRef> table = catalogue.b1Table(standard());
        return catalogue.scorer(
                standard(), new ScoringOptions(IndicatorSource.TICKED, table, "nd-07-2021"));
    }

    @Test
    void withoutTableThereIsNone() {
        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.b1Table(standard())).isEmpty();
    }

    @Test
    void installedTableIsThatOfItsStandard() {
        install(TABLE);

        assertThat(catalogue.faults()).isEmpty();
        TableRef table = catalogue.b1Table(standard()).orElseThrow();
        assertThat(table.id()).isEqualTo("invented-b1-table");
        assertThat(table.revision()).isEqualTo(1);
        assertThat(table.sha256()).isEqualTo(catalogue.check("other.yaml", bytes(TABLE)).sha256());
    }

    @Test
    void laterRevisionTakesThePlaceOfTheEarlier() {
        install(TABLE);
        put("later.yaml", TABLE.replace("revision: 1", "revision: 2"));
        catalogue.refresh();

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.b1Table(standard()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void tableGivesB1AndTheItemsThatKeepItOpen() {
        install(TABLE);

        Verdict open = score(household("b1.household_size", "1", "b1.no_size_points", "no"));

        assertThat(open.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(open.b1().computed().orElseThrow().least()).isEqualTo(46);
        assertThat(open.missing())
                .contains("b1.pension")
                .doesNotContain("b1.household_size", "administrative.region");
    }

    @Test
    void unansweredMarkIsAskedForAndNotItsItem() {
        String size = TABLE.substring(0, TABLE.indexOf("  - key: dependants"));
        install(size.replace("urban: 46", "urban: 200") + rest());

        Verdict open = score(household("b1.household_size", "1"));

        assertThat(open.b1().computed()).contains(new Span(0, 200));
        assertThat(open.missing()).containsExactly("b1.no_size_points");
    }

    /** One item for each of the other families, without any points. */
    private static String rest() {
        StringBuilder items = new StringBuilder();
        for (String family :
                List.of(
                        "dependants",
                        "qualification",
                        "non-farm-jobs",
                        "pensions",
                        "dwelling",
                        "area-per-head",
                        "electricity",
                        "water",
                        "toilet",
                        "assets",
                        "land",
                        "livestock",
                        "fishery",
                        "regional-bonus")) {
            items.append("  - {key: ").append(family.replace('-', '_'));
            items.append(", family: ").append(family).append(", name: X, options: [");
            items.append("{code: a, name: A, points: ").append(columns()).append("}, ");
            items.append("{code: b, name: B, points: ").append(columns()).append("}]}\n");
        }
        return items.toString();
    }

    private static String columns() {
        StringBuilder columns = new StringBuilder("{urban: 0");
        for (String region :
                List.of(
                        "red-river-delta",
                        "northern-midlands-mountains",
                        "north-central-coast",
                        "central-highlands",
                        "south-east",
                        "mekong-delta")) {
            columns.append(", \"rural:").append(region).append("\": 0");
        }
        return columns.append('}').toString();
    }

    @Test
    void explanationShowsTheItems() {
        install(TABLE);

        assertThat(scorer().explain(household("b1.household_size", "1")).items()).hasSize(18);
    }

    @Test
    void brokenTableIsRefusedAndTheRestStays() {
        install(TABLE.replace("urban: 46", "urban: many"));

        assertThat(catalogue.b1Table(standard())).isEmpty();
        assertThat(catalogue.all()).hasSize(1);
        assertThat(catalogue.faults())
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.code()).isEqualTo(IssueCode.TEXT_REFUSED);
                            assertThat(issue.arguments()).startsWith("table.yaml", "32");
                        });
    }

    @Test
    void tableOfOtherLinesIsRefused() {
        install(TABLE.replace("urban: 175", "urban: 170"));

        assertThat(catalogue.faults())
                .extracting(Issue::code)
                .containsExactly(IssueCode.TABLE_OF_OTHER_LINES);
    }

    @Test
    void standardThatKnowsNoLineTakesNoTable() {
        put(
                "standard.yaml",
                text("small-standard.yaml")
                        .replace(
                                "b1Line: {value: 175, act: act-1, at: art. 7, status: confirmed,",
                                "b1Line: {about: line, act: act-1, at: art. 7, status: unknown,"));
        install(TABLE);

        assertThat(catalogue.faults())
                .singleElement()
                .satisfies(issue -> assertThat(issue.arguments().get(2)).contains("no line"));
    }

    @Test
    void tableForTestsIsRefusedByDefault() {
        InstalledStandards production = new InstalledStandards();
        production.addSource(() -> Map.copyOf(files));

        CheckedText text = production.check("table.yaml", bytes(TABLE));

        assertThat(text.kind()).isEqualTo(CheckedText.Kind.B1_TABLE);
        assertThat(text.faults()).extracting(Issue::code).containsExactly(IssueCode.TEXT_FOR_TESTS);
    }

    @Test
    void frameworkPropertyDecidesOnTextsForTests() {
        assertThat(inFramework("true").check("table.yaml", bytes(TABLE)).accepted()).isTrue();
        assertThat(inFramework("false").check("table.yaml", bytes(TABLE)).accepted()).isFalse();
        assertThat(inFramework(null).check("table.yaml", bytes(TABLE)).accepted()).isFalse();
    }

    private InstalledStandards inFramework(String property) {
        BundleContext context =
                (BundleContext)
                        Proxy.newProxyInstance(
                                BundleContext.class.getClassLoader(),
                                new Class<?>[] {BundleContext.class},
                                (proxy, method, arguments) ->
                                        "vn.rasoat.rules.acceptTestTexts".equals(arguments[0])
                                                ? property
                                                : null);
        InstalledStandards standards = new InstalledStandards(context);
        standards.addSource(() -> Map.copyOf(files));
        return standards;
    }

    @Test
    void standardsAreStillCheckedAsStandards() {
        CheckedText text =
                catalogue.check(
                        "standard.yaml",
                        bytes(text("small-standard.yaml").replace("revision: 1", "revision: 2")));

        assertThat(text.kind()).isEqualTo(CheckedText.Kind.STANDARD);
        assertThat(text.faults()).isEmpty();
        assertThat(catalogue.check("x.yaml", bytes("kind: [b1-table]")).kind())
                .isEqualTo(CheckedText.Kind.STANDARD);
        assertThat(catalogue.check("x.yaml", bytes("kind: acts")).kind())
                .isEqualTo(CheckedText.Kind.STANDARD);
    }

    @Test
    void standardWithTwoLinesForB1TakesNoTable() {
        put(
                "standard.yaml",
                text("small-standard.yaml")
                        .replace(
                                "  common:\n",
                                "  common:\n    low: {value: 100, act: act-1, at: art. 5,"
                                        + " status: confirmed, check: made}\n")
                        .replace(
                                "{b1: {to: b1Line}, deprivations: {from: poorFrom}}",
                                "{anyOf: [{b1: {to: b1Line}}, {b1: {to: low}}],"
                                        + " deprivations: {from: poorFrom}}"));
        install(TABLE);

        assertThat(catalogue.all()).hasSize(1);
        assertThat(catalogue.faults())
                .singleElement()
                .satisfies(
                        issue ->
                                assertThat(issue.arguments().get(2))
                                        .contains("rural: the standard has no line")
                                        .contains("urban: the standard has no line"));
    }

    @Test
    void checkInstallsNothing() {
        CheckedText text = catalogue.check("table.yaml", bytes(TABLE));

        assertThat(text.accepted()).isTrue();
        assertThat(text.printed()).hasSize(48);
        assertThat(catalogue.b1Table(standard())).isEmpty();
    }

    @Test
    void checkTellsEveryFaultOfATable() {
        CheckedText text =
                catalogue.check(
                        "table.yaml",
                        bytes(TABLE.replace("revision: 1", "revision: x").replace("46", "many")));

        assertThat(text.kind()).isEqualTo(CheckedText.Kind.B1_TABLE);
        assertThat(text.faults()).hasSize(2);
    }

    @Test
    void revisionWithOtherContentIsRefused() {
        install(TABLE);

        CheckedText same = catalogue.check("t.yaml", bytes(TABLE + "\n# the same\n"));
        CheckedText other = catalogue.check("t.yaml", bytes(TABLE.replace("46", "47")));
        CheckedText next =
                catalogue.check(
                        "t.yaml",
                        bytes(TABLE.replace("46", "47").replace("revision: 1", "revision: 2")));

        assertThat(same.accepted()).isTrue();
        assertThat(other.faults()).extracting(Issue::code).containsExactly(IssueCode.TEXT_EXISTS);
        assertThat(other.faults().get(0).arguments()).containsExactly("invented-b1-table", "1");
        assertThat(next.accepted()).isTrue();
    }

    @Test
    void revisionBeforeTheInstalledOneIsRefused() {
        install(TABLE.replace("revision: 1", "revision: 3"));

        CheckedText earlier =
                catalogue.check("t.yaml", bytes(TABLE.replace("revision: 1", "revision: 2")));

        assertThat(earlier.faults()).extracting(Issue::code).containsExactly(IssueCode.TEXT_EXISTS);
    }

    @Test
    void otherTableOfTheSameStandardIsNoConflict() {
        install(TABLE.replace("revision: 1", "revision: 3"));

        String other = TABLE.replace("id: invented-b1-table", "id: another-b1-table");

        assertThat(catalogue.check("t.yaml", bytes(other)).accepted()).isTrue();
    }

    @Test
    void sheetsAreReadWhileThereIsAReader() {
        TabularReader reader =
                (name, content) ->
                        new String(content, StandardCharsets.UTF_8)
                                .lines()
                                .map(line -> List.of(line.replace("\"", "").split(";", -1)))
                                .toList();
        byte[] csv = bytes(text("invented-b1-table.csv"));

        assertThat(catalogue.check("t.csv", csv).faults())
                .extracting(Issue::code)
                .containsExactly(IssueCode.FORMAT_UNKNOWN);
        catalogue.setSheets(reader);
        assertThat(catalogue.check("t.csv", csv).accepted()).isTrue();
        assertThat(catalogue.check("t.csv", csv).sha256())
                .isEqualTo(catalogue.check("t.yaml", bytes(TABLE)).sha256());
        catalogue.setSheets(reader);
        catalogue.unsetSheets((name, content) -> List.of());
        assertThat(catalogue.check("t.csv", csv).accepted()).isTrue();
        catalogue.unsetSheets(reader);
        assertThat(catalogue.check("t.csv", csv).accepted()).isFalse();
    }

    @Test
    void tableCanBeTriedBeforeItIsInstalled() {
        CheckedText text = catalogue.check("t.yaml", bytes(TABLE));

        HouseholdScorer trial =
                catalogue
                        .trial(
                                text,
                                standard(),
                                new ScoringOptions(
                                        IndicatorSource.TICKED, Optional.empty(), "nd-07-2021"))
                        .orElseThrow();

        assertThat(trial.score(household()).b1().computed()).isPresent();
        assertThat(catalogue.b1Table(standard())).isEmpty();
    }
}
