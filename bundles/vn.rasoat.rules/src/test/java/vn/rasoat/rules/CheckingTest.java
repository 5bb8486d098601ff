package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.PovertyClass;

class CheckingTest {

    private static final ScoringOptions BOXES = ScoringOptions.boxes("made-up");

    private final Map<String, String> files = TestFiles.all();

    @Test
    void acceptedTextIsPrintedAndNotInstalled() {
        InstalledStandards catalogue = catalogue();
        String next = revision2();

        CheckedText text = catalogue.check("next.yaml", TestFiles.bytes(next));

        assertThat(text.faults()).isEmpty();
        assertThat(text.kind()).isEqualTo(CheckedText.Kind.STANDARD);
        assertThat(text.id()).isEqualTo("made-up");
        assertThat(text.revision()).isEqualTo(2);
        assertThat(text.canonical()).isEqualTo(next);
        assertThat(text.sha256()).isEqualTo(Hash.sha256(TestFiles.bytes(next)));
        assertThat(catalogue.all()).hasSize(2);
        assertThat(catalogue.faults()).isEmpty();
    }

    @Test
    void standardIsPrintedWithEveryValueAndItsCitation() {
        List<List<String>> printed =
                catalogue().check("next.yaml", TestFiles.bytes(revision2())).printed();

        assertThat(printed.get(0)).containsExactly("Khóa", "Giá trị", "Căn cứ", "Mức độ chắc chắn");
        assertThat(printed)
                .contains(
                        List.of("values.rural.b1Line", "90", "Act 1, art. 6", "confirmed"),
                        List.of("values.common.poorFrom", "2", "Act 1, art. 5", "confirmed"),
                        List.of(
                                "values.rural.workerTo",
                                "1600 (>= 2001-07-01)",
                                "Act 2, art. 6",
                                "confirmed"),
                        List.of(
                                "values.urban.livingTo",
                                "The bound of towns: chưa biết",
                                "Act 1, art. 7",
                                "unknown"),
                        List.of("measures.b1", "totalOne", "Act 1, art. 3", "inferred"),
                        List.of("measures.deprivations", "5", "Act 1, art. 4", "confirmed"),
                        List.of("sheet.got", "+ Got", "Act 1, annex, sheet", "confirmed"),
                        List.of("sheet.spent", "- Spent", "Act 1, annex, sheet", "confirmed"),
                        List.of(
                                "classes",
                                "Hộ nghèo: b1 to b1Line & deprivations from poorFrom",
                                "Act 1, art. 5.1",
                                "confirmed"),
                        List.of("quick.third", "The third item", "Act 1, annex A", "unknown"),
                        List.of("formA.cutOff", "2", "Act 1, annex A", "recalled"),
                        List.of(
                                "indicators.water",
                                "Water: No clean water",
                                "Act 1, annex, 3",
                                "unknown"),
                        List.of("table", "The table", "Act 1, art. 3", "unknown"));
        assertThat(printed)
                .filteredOn(row -> row.get(0).equals("values.common.poorFrom"))
                .hasSize(1);
    }

    @Test
    void localStandardIsPrintedWithItsAlternatives() {
        String next = files.get(TestFiles.LOCAL).replaceFirst("revision: 1", "revision: 2");

        assertThat(catalogue().check("l.yaml", TestFiles.bytes(next)).printed())
                .extracting(row -> row.get(1))
                .contains(
                        "Hộ nghèo: (b1 to b1Line | income to localLine) & deprivations from"
                                + " poorFrom");
    }

    @Test
    void actsArePrintedWithTheirDays() {
        String more =
                files.get(TestFiles.ACTS)
                        .replace("made-acts", "more-acts")
                        .replace("act-1:", "act-3:")
                        .replace("act-2:", "act-4:");

        assertThat(catalogue().check("more.yaml", TestFiles.bytes(more)).printed())
                .containsExactly(
                        List.of("Khóa", "Giá trị", "Căn cứ", "Mức độ chắc chắn"),
                        List.of("act-3", "Act 1", "", ""),
                        List.of("act-3.published", "công bố 2000-06-01", "Act 1", "confirmed"),
                        List.of("act-3.inForce", "có hiệu lực 2001-01-01", "Act 1", "recalled"),
                        List.of("act-4", "Act 2", "", ""));
    }

    @Test
    void actPublishedAfterItsWindowBeganIsSeen() {
        files.computeIfPresent(
                TestFiles.ACTS, (name, text) -> text.replace("2000-06-01", "2001-06-01"));
        String next = files.get(TestFiles.WINDOWS).replaceFirst("revision: 1", "revision: 2");

        assertThat(catalogue().check("w.yaml", TestFiles.bytes(next)).printed())
                .contains(
                        List.of(
                                "made-up.national",
                                "VN 2001-01-01..2001-12-31 (văn bản công bố sau ngày áp dụng)",
                                "Act 1, art. 1",
                                "confirmed"),
                        List.of(
                                "made-up.national",
                                "VN 2002-01-01..2002-12-31",
                                "Act 1, art. 2",
                                "recalled"));
    }

    @Test
    void brokenFileIsRefusedWithoutAHead() {
        CheckedText text = catalogue().check("x.yaml", TestFiles.bytes("kind: ["));

        assertThat(text.accepted()).isFalse();
        assertThat(text.id()).isEmpty();
        assertThat(text.revision()).isZero();
        assertThat(text.printed()).isEmpty();
        assertThat(codes(text)).containsExactly(IssueCode.TEXT_REFUSED);
    }

    @Test
    void faultyFileIsRefusedUnderItsHead() {
        CheckedText text =
                catalogue()
                        .check(
                                "x.yaml",
                                TestFiles.bytes(revision2().replace("value: 5,", "value: five,")));

        assertThat(text.id()).isEqualTo("made-up");
        assertThat(text.revision()).isEqualTo(2);
        assertThat(text.printed()).isEmpty();
        assertThat(codes(text)).containsExactly(IssueCode.TEXT_REFUSED);
    }

    @Test
    void revisionThatIsThereWithOtherContentIsRefused() {
        CheckedText text =
                catalogue()
                        .check(
                                "a.yaml",
                                TestFiles.bytes(
                                        files.get(TestFiles.STANDARD)
                                                .replace("value: 100,", "value: 101,")));

        assertThat(codes(text)).containsExactly(IssueCode.TEXT_EXISTS);
    }

    @Test
    void textThatIsInstalledIsAcceptedAgain() {
        assertThat(
                        catalogue()
                                .check("a.yaml", TestFiles.bytes(files.get(TestFiles.STANDARD)))
                                .accepted())
                .isTrue();
    }

    @Test
    void whatIsTriedGivesWayToWhatIsInstalled() {
        String earlier =
                files.get(TestFiles.WINDOWS)
                        .replace("id: made-windows", "id: earlier")
                        .replace("from: 2001-01-01", "from: 1990-01-01")
                        .replaceAll("(?m)^.*ruler: local.*\\n", "");

        CheckedText text = catalogue().check("a.yaml", TestFiles.bytes(earlier));

        assertThat(codes(text)).containsExactly(IssueCode.TEXT_REFUSED);
        assertThat(text.faults().get(0).arguments().get(0)).isEqualTo("a.yaml");
    }

    @Test
    void longRunThatIsTriedDoesNotDriveOutAShortOneThatIsInstalled() {
        String far =
                files.get(TestFiles.WINDOWS)
                        .replace("id: made-windows", "id: far")
                        .replace(
                                "from: 2001-01-01, to: 2001-12-31",
                                "from: 2010-01-01, to: 2031-12-31")
                        .replaceAll("(?m)^.*from: 2002.*\\n", "");

        CheckedText text = catalogue().check("a.yaml", TestFiles.bytes(far));

        assertThat(codes(text)).containsExactly(IssueCode.TEXT_REFUSED);
        assertThat(text.faults().get(0).arguments().get(0)).isEqualTo("a.yaml");
    }

    @Test
    void faultOfAnotherFileIsNotBlamedOnTheOneThatIsTried() {
        files.put("broken.yaml", "kind: [");

        CheckedText text = catalogue().check("next.yaml", TestFiles.bytes(revision2()));

        assertThat(text.accepted()).isTrue();
    }

    @Test
    void localStandardOutsideTheNationalWindowsIsRefused() {
        String outside =
                files.get(TestFiles.WINDOWS)
                        .replaceFirst("revision: 1", "revision: 2")
                        .replace("to: 2002-06-30", "to: 2003-06-30");

        assertThat(codes(catalogue().check("w.yaml", TestFiles.bytes(outside))))
                .containsExactly(IssueCode.LOCAL_WITHOUT_NATIONAL);
    }

    @Test
    void acceptedRevisionIsTriedOnHouseholdsWithoutInstallingIt() {
        InstalledStandards catalogue = catalogue();
        CheckedText text = catalogue.check("next.yaml", TestFiles.bytes(revision2()));
        StandardRef installed = catalogue.all().get(1).ref();
        StandardRef local = catalogue.all().get(0).ref();

        Optional<HouseholdScorer> scorer = catalogue.trial(text, installed, BOXES);

        assertThat(
                        scorer.orElseThrow()
                                .score(TestFiles.household("totalOne=91 totalTwo=10"))
                                .povertyClass())
                .isEqualTo(PovertyClass.NOT_POOR);
        assertThat(catalogue.trial(text, local, BOXES)).isEmpty();
        assertThat(catalogue.all()).hasSize(2);
    }

    @Test
    void textWithFaultsOrForAnUnknownStandardIsNotTried() {
        InstalledStandards catalogue = catalogue();
        StandardRef installed = catalogue.all().get(1).ref();
        CheckedText broken = catalogue.check("x.yaml", TestFiles.bytes("kind: ["));
        CheckedText good = catalogue.check("next.yaml", TestFiles.bytes(revision2()));

        assertThatThrownBy(() -> catalogue.trial(broken, installed, BOXES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalogue.trial(good, new StandardRef("none", 1, ""), BOXES))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2011");
    }

    @Test
    void tableIsCheckedByWhoeverReadsTables() {
        InstalledStandards catalogue = new InstalledStandards(Optional.of(new FakeTable.Texts()));
        catalogue.addSource(TestFiles.source(files));
        byte[] yaml = TestFiles.bytes("kind: b1-table\nid: fake\nrevision: 1\nstandard: made-up\n");
        StandardRef national = catalogue.all().get(1).ref();

        CheckedText table = catalogue.check("t.yaml", yaml);

        assertThat(table.kind()).isEqualTo(CheckedText.Kind.B1_TABLE);
        assertThat(table.printed()).containsExactly(List.of("A made-up standard"));
        assertThat(catalogue.check("t.csv", TestFiles.bytes("a;b")).kind())
                .isEqualTo(CheckedText.Kind.B1_TABLE);
        assertThat(catalogue.check("s.yaml", TestFiles.bytes("kind: [")).kind())
                .isEqualTo(CheckedText.Kind.STANDARD);
        assertThat(
                        catalogue
                                .trial(table, national, BOXES)
                                .orElseThrow()
                                .score(TestFiles.household("one.first=high one.second=high"))
                                .povertyClass())
                .isEqualTo(PovertyClass.NOT_POOR);
    }

    @Test
    void tableOfAnotherStandardIsNotTried() {
        InstalledStandards catalogue = new InstalledStandards(Optional.of(new FakeTable.Texts()));
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put("other.yaml", files.get(TestFiles.STANDARD).replace("id: made-up", "id: other"));
        catalogue.addSource(TestFiles.source(more));
        byte[] yaml = TestFiles.bytes("kind: b1-table\nid: fake\nrevision: 1\nstandard: other\n");
        StandardRef national = catalogue.all().get(1).ref();

        assertThat(catalogue.trial(catalogue.check("t.yaml", yaml), national, BOXES)).isEmpty();
    }

    private InstalledStandards catalogue() {
        return TestFiles.catalogue(files);
    }

    private String revision2() {
        return files.get(TestFiles.STANDARD)
                .replaceFirst("revision: 1", "revision: 2")
                .replace("b1Line: {value: 100,", "b1Line: {value: 90,");
    }

    private static List<IssueCode> codes(CheckedText text) {
        return text.faults().stream().map(Issue::code).toList();
    }
}
