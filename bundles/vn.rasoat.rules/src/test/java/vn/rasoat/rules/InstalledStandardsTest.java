package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.ApplicationWindow;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.StandardSource;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.PovertyClass;

class InstalledStandardsTest {

    private static final LocalDate DAY = LocalDate.of(2002, 6, 1);
    private static final String TABLE =
            "kind: b1-table\nid: fake\nrevision: 1\nstandard: made-up\n";

    private static final String HEAD =
            """
            kind: windows
            id: more-windows
            revision: 1
            checks:
              seen: {by: A tester, on: 2026-11-25, source: the act itself}
            windows:
            """;

    @Test
    void firstAndLastDayBelongToAWindow() {
        InstalledStandards catalogue = TestFiles.catalogue(TestFiles.all());

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.inForce(LocalDate.of(2000, 12, 31))).isEmpty();
        assertThat(catalogue.inForce(LocalDate.of(2001, 1, 1))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2001, 12, 31))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2002, 1, 1))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2002, 12, 31))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2003, 1, 1))).isEmpty();
    }

    @Test
    void provinceHasItsStandardBesideTheNationalOne() {
        InstalledStandards catalogue = TestFiles.catalogue(TestFiles.all());

        assertThat(id(catalogue, DAY, "24", Ruler.NATIONAL)).hasValue("made-up/1");
        assertThat(id(catalogue, DAY, "24", Ruler.LOCAL)).hasValue("made-local/1");
        assertThat(id(catalogue, DAY, "20", Ruler.LOCAL)).isEmpty();
        assertThat(id(catalogue, DAY, "24", Ruler.PARALLEL)).isEmpty();
        assertThat(id(catalogue, LocalDate.of(2002, 7, 1), "24", Ruler.LOCAL)).isEmpty();
        assertThat(catalogue.windows())
                .extracting(window -> window.ruler() + " " + window.territory() + window.from())
                .containsExactly(
                        "NATIONAL VN2001-01-01", "NATIONAL VN2002-01-01", "LOCAL 242002-01-01");
    }

    @Test
    void brokenStandardTakesItsWindowsWithItAndLeavesTheOthersAlone() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "broken.yaml",
                files.get(TestFiles.STANDARD)
                        .replace("id: made-up", "id: broken")
                        .replace("value: 5,", "value: five,"));
        files.put(
                "broken-windows.yaml",
                HEAD + window("broken", "parallel", "VN", "2001-01-01", "2001-12-31"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(ids(catalogue)).containsExactly("made-local/1", "made-up/1");
        assertThat(catalogue.faults())
                .extracting(fault -> fault.arguments().get(0))
                .containsExactly("broken-windows.yaml", "broken.yaml");
        assertThat(catalogue.inForce(DAY)).isPresent();
    }

    @Test
    void orderOfSourcesDoesNotMatter() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "another.yaml",
                files.get(TestFiles.STANDARD).replace("id: made-up", "id: another"));
        files.put(
                "another-windows.yaml",
                HEAD + window("another", "national", "VN", "2002-12-31", "2003-12-31"));
        List<String> names = new ArrayList<>(files.keySet());
        InstalledStandards forward = new InstalledStandards();
        InstalledStandards backward = new InstalledStandards();

        for (int i = 0; i < names.size(); i++) {
            String first = names.get(i);
            String last = names.get(names.size() - 1 - i);
            forward.addSource(TestFiles.source(Map.of(first, files.get(first))));
            backward.addSource(TestFiles.source(Map.of(last, files.get(last))));
        }

        assertThat(forward.faults()).hasSize(1).isEqualTo(backward.faults());
        assertThat(forward.windows()).hasSize(3).isEqualTo(backward.windows());
        assertThat(ids(forward)).hasSize(3).isEqualTo(ids(backward));
    }

    @Test
    void standardsOneAfterTheOtherAreBothInForce() {
        Map<String, String> files = TestFiles.all();
        files.put("next.yaml", files.get(TestFiles.STANDARD).replace("id: made-up", "id: next"));
        files.put(
                "next-windows.yaml",
                HEAD + window("next", "national", "VN", "2003-01-01", "2003-12-31"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(catalogue.faults()).isEmpty();
        assertThat(id(catalogue, LocalDate.of(2002, 12, 31), "24", Ruler.NATIONAL))
                .hasValue("made-up/1");
        assertThat(id(catalogue, LocalDate.of(2003, 1, 1), "24", Ruler.NATIONAL))
                .hasValue("next/1");
    }

    @Test
    void windowsBehindAGapAreRefusedAndTheLongerRunStays() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "late.yaml",
                HEAD + window("made-up", "national", "VN", "2003-01-02", "2003-06-30"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(english(catalogue))
                .containsExactly(
                        "late.yaml:7: there is no national standard in 2003-01-01..2003-01-01");
        assertThat(catalogue.inForce(DAY)).isPresent();
    }

    @Test
    void windowsBeforeAGapAreRefusedAndTheLongerRunStays() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "early.yaml",
                HEAD + window("made-up", "national", "VN", "2000-01-01", "2000-12-30"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(english(catalogue))
                .containsExactly(
                        "early.yaml:7: there is no national standard in 2000-12-31..2000-12-31");
        assertThat(catalogue.inForce(LocalDate.of(2001, 1, 1))).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2000, 6, 1))).isEmpty();
    }

    @Test
    void gapMayBeFilledByAnotherFile() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "late.yaml",
                HEAD + window("made-up", "national", "VN", "2004-01-01", "2004-12-31"));
        files.put(
                "between.yaml",
                HEAD.replace("more-windows", "between")
                        + window("made-up", "national", "VN", "2003-01-01", "2003-12-31"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.windows()).hasSize(5);
    }

    @Test
    void parallelStandardIsMeasuredBesideTheNationalOne() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "parallel.yaml",
                HEAD + window("made-up", "parallel", "VN", "2002-09-01", "2002-12-14"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(id(catalogue, LocalDate.of(2002, 9, 1), "20", Ruler.PARALLEL))
                .hasValue("made-up/1");
        assertThat(id(catalogue, LocalDate.of(2002, 12, 15), "20", Ruler.PARALLEL)).isEmpty();
    }

    @Test
    void parallelWindowOfAProvinceOverlapsOneOfTheNation() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "parallel.yaml",
                HEAD
                        + window("made-up", "parallel", "VN", "2002-09-01", "2002-12-14")
                        + window("made-up", "parallel", "20", "2002-12-14", "2002-12-20"));

        assertThat(english(TestFiles.catalogue(files)))
                .containsExactly(
                        "parallel.yaml:8: the window 2002-12-14..2002-12-20 of made-up overlaps"
                                + " 2002-09-01..2002-12-14 of made-up");
    }

    @Test
    void localWindowOutsideNationalOnesHasItsOwnCode() {
        Map<String, String> files = TestFiles.all();
        files.computeIfPresent(
                TestFiles.WINDOWS,
                (name, text) -> text.replace("to: 2002-06-30", "to: 2003-01-31"));

        assertThat(TestFiles.catalogue(files).faults())
                .extracting(Issue::code, Issue::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                IssueCode.LOCAL_WITHOUT_NATIONAL,
                                List.of("made-local", "24", "2003-01-01..2003-01-31")));
    }

    @Test
    void laterRevisionIsInForceAndTheEarlierOneCanStillBeFound() {
        Map<String, String> files = TestFiles.all();
        InstalledStandards catalogue = TestFiles.catalogue(files);
        Standard first = catalogue.inForce(DAY).orElseThrow();

        catalogue.addSource(
                TestFiles.source(
                        Map.of(
                                "r2.yaml",
                                files.get(TestFiles.STANDARD)
                                        .replaceFirst("revision: 1", "revision: 2"))));

        assertThat(id(catalogue, DAY, "24", Ruler.NATIONAL)).hasValue("made-up/2");
        assertThat(catalogue.find(first.ref())).containsSame(first);
        assertThat(ids(catalogue)).containsExactly("made-local/1", "made-up/1", "made-up/2");
    }

    @Test
    void laterRevisionOfWindowsTakesThePlaceOfTheEarlierOne() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "windows-2.yaml",
                files.get(TestFiles.WINDOWS)
                        .replaceFirst("revision: 1", "revision: 2")
                        .replace("to: 2002-12-31", "to: 2003-12-31"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.windows()).hasSize(3);
        assertThat(catalogue.inForce(LocalDate.of(2003, 12, 31))).isPresent();
    }

    @Test
    void brokenRevisionOfWindowsLeavesTheEarlierOneInForce() {
        Map<String, String> files = TestFiles.all();
        files.put(
                "windows-2.yaml",
                files.get(TestFiles.WINDOWS)
                        .replaceFirst("revision: 1", "revision: 2")
                        .replace(
                                "from: 2002-01-01, to: 2002-12-31",
                                "from: 2001-06-01, to: 2003-12-31"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(catalogue.faults()).hasSize(1);
        assertThat(catalogue.inForce(DAY)).isPresent();
        assertThat(catalogue.inForce(LocalDate.of(2003, 12, 31))).isEmpty();
    }

    @Test
    void revisionCannotBeReplacedByAnotherText() {
        Map<String, String> files = TestFiles.all();
        files.put("z.yaml", files.get(TestFiles.STANDARD).replace("value: 100,", "value: 101,"));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(ids(catalogue)).containsExactly("made-local/1", "made-up/1");
        assertThat(catalogue.faults())
                .containsExactly(
                        Issue.of(
                                IssueCode.TEXT_EXISTS,
                                vn.rasoat.api.issue.Place.FILE,
                                "made-up",
                                "1"));
        assertThat(catalogue.all().get(1).ref().sha256())
                .isEqualTo(Hash.sha256(TestFiles.bytes(files.get(TestFiles.STANDARD))));
    }

    @Test
    void sameTextTwiceIsOneText() {
        Map<String, String> files = TestFiles.all();
        files.put("copy.yaml", files.get(TestFiles.STANDARD));
        files.put("copy-acts.yaml", files.get(TestFiles.ACTS));

        InstalledStandards catalogue = TestFiles.catalogue(files);

        assertThat(catalogue.faults()).isEmpty();
        assertThat(ids(catalogue)).containsExactly("made-local/1", "made-up/1");
    }

    @Test
    void idNamesOneKindOfFile() {
        Map<String, String> files = TestFiles.all();
        files.put("x.yaml", files.get(TestFiles.ACTS).replace("id: made-acts", "id: made-up"));

        assertThat(english(TestFiles.catalogue(files)))
                .containsExactly(
                        "x.yaml:1: 'made-up' names a file of another kind in standard.yaml");
    }

    @Test
    void actIsDeclaredOnceAndNeverOtherwise() {
        Map<String, String> files = TestFiles.all();
        String acts = files.get(TestFiles.ACTS).replace("id: made-acts", "id: more-acts");
        files.put("same.yaml", acts);
        assertThat(TestFiles.catalogue(files).faults()).isEmpty();

        files.put("same.yaml", acts.replace("name: Act 2", "name: Act Two"));
        assertThat(english(TestFiles.catalogue(files)))
                .containsExactly("same.yaml:13: act 'act-2' is declared otherwise in made-acts");

        files.put("same.yaml", acts.replace("2000-06-01", "2000-06-02"));
        assertThat(english(TestFiles.catalogue(files)))
                .containsExactly("same.yaml:8: act 'act-1' is declared otherwise in made-acts");
    }

    @Test
    void laterRevisionOfActsMaySayMoreButNeverAnotherName() {
        Map<String, String> files = TestFiles.all();
        String acts = files.get(TestFiles.ACTS).replaceFirst("revision: 1", "revision: 2");
        files.put("acts-2.yaml", acts.replace("2000-06-01", "2000-06-02"));
        Library library = TestFiles.read(files);
        assertThat(library.faults()).isEmpty();
        assertThat(library.acts().get("act-1").published().orElseThrow().date())
                .isEqualTo(LocalDate.of(2000, 6, 2));

        files.put("acts-2.yaml", acts.replace("name: Act 1", "name: Act One"));
        assertThat(TestFiles.read(files).faults()).hasSize(1);
    }

    @Test
    void textIsFoundByItsExactHashOnly() {
        InstalledStandards catalogue = TestFiles.catalogue(TestFiles.all());
        StandardRef ref = catalogue.all().get(1).ref();

        assertThat(catalogue.find(ref)).map(Standard::title).hasValue("A made-up standard");
        assertThat(catalogue.find(new StandardRef(ref.id(), ref.revision(), "0000"))).isEmpty();
        assertThat(catalogue.find(new StandardRef(ref.id(), 2, ref.sha256()))).isEmpty();
    }

    @Test
    void sourceIsReadAgainOnceWhenSomethingIsNotThere() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int[] reads = {0};
        InstalledStandards catalogue = new InstalledStandards();
        catalogue.addSource(
                () -> {
                    reads[0]++;
                    return files;
                });
        TestFiles.all().forEach((name, text) -> files.put(name, TestFiles.bytes(text)));
        StandardRef ref = new StandardRef("made-up", 1, Hash.sha256(files.get(TestFiles.STANDARD)));

        assertThat(catalogue.find(ref)).isPresent();
        assertThat(reads[0]).isEqualTo(2);
        assertThat(catalogue.find(new StandardRef("none", 1, ""))).isEmpty();
        assertThat(reads[0]).isEqualTo(3);
        assertThat(catalogue.find(ref)).isPresent();
        assertThat(reads[0]).isEqualTo(3);
    }

    @Test
    void standardThatDidNotChangeStaysTheSameObject() {
        InstalledStandards catalogue = TestFiles.catalogue(TestFiles.all());
        Standard before = catalogue.inForce(DAY).orElseThrow();

        catalogue.refresh();

        assertThat(catalogue.inForce(DAY)).containsSame(before);
    }

    @Test
    void sourceThatFailsLeavesTheOthersAlone() {
        InstalledStandards catalogue = TestFiles.catalogue(TestFiles.all());

        catalogue.addSource(
                () -> {
                    throw new IllegalStateException("disk");
                });

        assertThat(ids(catalogue)).containsExactly("made-local/1", "made-up/1");
    }

    @Test
    void standardsLeaveWithTheirSource() {
        InstalledStandards catalogue = new InstalledStandards();
        StandardSource source = TestFiles.source(TestFiles.all());
        catalogue.addSource(source);

        catalogue.removeSource(source);

        assertThat(catalogue.all()).isEmpty();
        assertThat(catalogue.windows()).isEmpty();
        assertThat(catalogue.inForce(DAY)).isEmpty();
    }

    @Test
    void scorerAppliesTheVeryTextAndNoOther() {
        InstalledStandards catalogue = TestFiles.catalogue(TestFiles.all());
        StandardRef ref = catalogue.inForce(DAY).orElseThrow().ref();

        assertThat(
                        catalogue
                                .scorer(ref, ScoringOptions.boxes("made-up"))
                                .score(TestFiles.household("totalOne=100 totalTwo=10"))
                                .povertyClass())
                .isEqualTo(PovertyClass.POOR);
        assertThatThrownBy(
                        () ->
                                catalogue.scorer(
                                        new StandardRef("made-up", 1, "0000"),
                                        ScoringOptions.boxes("made-up")))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e -> {
                            assertThat(e.issue().code()).isEqualTo(IssueCode.STANDARD_UNKNOWN);
                            assertThat(e.issue().arguments())
                                    .containsExactly("made-up/1", "made-local/1, made-up/1");
                        });
    }

    @Test
    void tableIsTheLatestOneOfTheStandardOrOfItsBase() {
        Map<String, String> files = TestFiles.all();
        files.put("table.yaml", TABLE);
        files.put("table-2.yaml", TABLE.replace("revision: 1", "revision: 2"));
        files.put("other.yaml", TABLE.replace("id: fake", "id: other").replace("made-up", "x"));
        InstalledStandards catalogue = new InstalledStandards(Optional.of(new FakeTable.Texts()));
        catalogue.addSource(TestFiles.source(files));
        StandardRef national = catalogue.all().get(1).ref();
        StandardRef local = catalogue.all().get(0).ref();

        TableRef table = catalogue.b1Table(national).orElseThrow();

        assertThat(table.id() + table.revision()).isEqualTo("fake2");
        assertThat(catalogue.b1Table(local)).hasValue(table);
        assertThat(catalogue.b1Table(new StandardRef("none", 1, ""))).isEmpty();
        assertThat(
                        catalogue
                                .scorer(national, options(table))
                                .score(TestFiles.household("totalTwo=10 one.first=low"))
                                .b1()
                                .computed())
                .isPresent();
        assertThatThrownBy(() -> catalogue.scorer(national, options(new TableRef("fake", 9, "0"))))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e -> {
                            assertThat(e.issue().code()).isEqualTo(IssueCode.B1_TABLE_UNKNOWN);
                            assertThat(e.issue().arguments()).containsExactly("fake/9");
                        });
    }

    @Test
    void tableIsRefusedWhereNothingReadsTables() {
        InstalledStandards catalogue = new InstalledStandards(Optional.empty());
        catalogue.addSource(TestFiles.source(Map.of("table.yaml", TABLE)));

        assertThat(english(catalogue))
                .containsExactly("table.yaml:1: unknown kind of file 'b1-table'");
    }

    private static ScoringOptions options(TableRef table) {
        return new ScoringOptions(IndicatorSource.TICKED, Optional.of(table), "made-up");
    }

    private static String window(
            String standard, String ruler, String territory, String from, String to) {
        return "  - {standard: "
                + standard
                + ", ruler: "
                + ruler
                + ", territory: \""
                + territory
                + "\", from: "
                + from
                + ", to: "
                + to
                + ", act: act-1, at: art. 1, status: confirmed, check: seen}\n";
    }

    private static List<String> english(InstalledStandards catalogue) {
        return catalogue.faults().stream()
                .map(Issue::arguments)
                .map(texts -> texts.get(0) + ":" + texts.get(1) + ": " + texts.get(3))
                .toList();
    }

    private static List<String> ids(InstalledStandards catalogue) {
        return catalogue.all().stream()
                .map(standard -> standard.ref().id() + "/" + standard.ref().revision())
                .toList();
    }

    private static Optional<String> id(
            InstalledStandards catalogue, LocalDate day, String province, Ruler ruler) {
        return catalogue
                .inForce(day, province, ruler)
                .map(standard -> standard.ref().id() + "/" + standard.ref().revision());
    }

    @Test
    void windowsKeepTheirCitation() {
        assertThat(TestFiles.catalogue(TestFiles.all()).windows())
                .extracting(ApplicationWindow::citation)
                .extracting(vn.rasoat.api.rules.Citation::text)
                .containsExactly("Act 1, art. 1", "Act 1, art. 2", "Act 2, art. 1");
    }
}
