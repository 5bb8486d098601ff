package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.template.TemplateFingerprint;

/** Workbooks to fill in: what they hold, and that they come back through the importer. */
class TemplateRoundTripTest {

    private static final String COMMUNE = "06466";
    private static final Optional<String> WHOLE = Optional.empty();

    private static final Optional<RoundKey> NOT_FILLED = Optional.empty();

    private static TemplateFixture sample;
    private static TemplateFixture reformed;

    @TempDir private Path folder;

    @BeforeAll
    static void importSample() {
        sample = TemplateFixture.withSample();
        reformed = sample.again(true);
    }

    private Sheets open(byte[] workbook) {
        return new Sheets(workbook, folder);
    }

    private static List<SurveyedHousehold> known(String... communes) {
        return sample.householdsBefore(Set.of(communes));
    }

    private static List<Issue> errors(Receipt receipt) {
        return receipt.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .toList();
    }

    private static SheetCounts counts(Receipt receipt, String kind) {
        return receipt.sheets().stream()
                .filter(sheet -> sheet.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What a reviewer writes this year. */
    private static Sheets surveyed(Sheets sheets) {
        int households = sheets.data("Ho").size();
        return sheets.type(
                        "Ho",
                        households,
                        Map.of(
                                "date", "06/09/2025",
                                "b1Point", "120",
                                "b2Point", "30",
                                "deprivation.employment", "x",
                                "deprivation.nutrition", "x",
                                "deprivation.cleanWater", "x",
                                "dwelling.wall", "Bền chắc",
                                "classify", "Hộ nghèo"))
                .type(
                        "ThanhVien",
                        sheets.data("ThanhVien").size(),
                        Map.of("member.usesInternet", "x"))
                .type(
                        "DanCu",
                        1,
                        Map.of("residents.households", "1106", "residents.persons", "4482"));
    }

    @Test
    void everyHouseholdOfTheFilledWorkbookIsThatOfTheYearBefore() {
        byte[] workbook = sample.workbook(COMMUNE, WHOLE);

        Receipt receipt = sample.importBack(COMMUNE, folder, surveyed(open(workbook)).bytes());

        List<SurveyedHousehold> before = known(COMMUNE);
        assertThat(receipt.households().read()).isEqualTo(before.size());
        assertThat(receipt.households().rejected()).isZero();
        assertThat(receipt.households().accepted()).isEqualTo(before.size());
        assertThat(errors(receipt)).isEmpty();
        for (SurveyedHousehold old : before) {
            SurveyedHousehold found = sample.now.households.get(old.key());
            assertThat(found).as(old.key().toString()).isNotNull();
            assertThat(found.members()).hasSameSizeAs(old.members());
            for (int i = 0; i < old.members().size(); i++) {
                assertSameIdentity(old.members().get(i), found.members().get(i));
            }
            assertThat(found.answers().text("family.hostPersonalId"))
                    .isEqualTo(old.answers().text("family.hostPersonalId"));
            assertThat(found.answers().text("b1Point")).contains("120");
        }
        assertThat(sample.now.residents.get(COMMUNE).households()).isEqualTo(1106);
    }

    private static void assertSameIdentity(Answers old, Answers now) {
        for (String path :
                List.of(
                        "member.fullName",
                        "member.birthDate",
                        "member.gender",
                        "member.personalId",
                        "member.ethnicity",
                        "member.relationshipToHost")) {
            assertThat(now.text(path)).isEqualTo(old.text(path));
        }
    }

    @Test
    void openingListOfTheWorkbookIsTheResultOfTheYearBefore() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));

        sample.importBack(COMMUNE, folder, surveyed(sheets).bytes());

        List<SurveyedHousehold> listed =
                known(COMMUNE).stream().filter(TemplateRoundTripTest::poorOrNear).toList();
        assertThat(sheets.data("DauKy")).hasSameSizeAs(listed);
        assertThat(sample.now.opening.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        listed.stream().map(SurveyedHousehold::key).toList());
        assertThat(sheets.rows("HuongDan").toString())
                .contains("dù đã hay chưa được công nhận")
                .contains("20-2024");
    }

    private static boolean poorOrNear(SurveyedHousehold household) {
        return new PointsClassifier()
                .classify(TemplateFixture.round(TemplateFixture.BEFORE), household)
                .povertyClass()
                .listed();
    }

    @Test
    void untouchedWorkbookCountsNoHousehold() {
        TemplateFixture fixture = sample.again(false);

        Receipt receipt = fixture.importBack(COMMUNE, folder, fixture.workbook(COMMUNE, WHOLE));

        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(receipt.households().accepted()).isZero();
        assertThat(receipt.households().rejected()).isEqualTo(known(COMMUNE).size());
        assertThat(ImportFixture.issues(receipt, IssueCode.NO_CLASS))
                .hasSize(known(COMMUNE).size());
        assertThat(ImportFixture.issues(receipt, IssueCode.NOTHING_ACCEPTED)).hasSize(1);
        assertThat(fixture.now.households).isEmpty();
        assertThat(fixture.now.opening).isEmpty();
    }

    @Test
    void onlySheetsThatHoldNoSurveyAreUnknownToTheImporter() {
        Receipt receipt =
                sample.importBack(
                        COMMUNE, folder, surveyed(open(sample.workbook(COMMUNE, WHOLE))).bytes());

        assertThat(ImportFixture.issues(receipt, IssueCode.SHEET_UNKNOWN))
                .extracting(issue -> issue.place().sheet())
                .containsExactly("HuongDan");
        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_UNKNOWN)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_ABSENT)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.SHEET_MISSING)).isEmpty();
        assertThat(counts(receipt, "members").rejected()).isZero();
        assertThat(counts(receipt, "opening-list").rejected()).isZero();
    }

    @Test
    void columnsHaveTheOrderOfTheSample() {
        Sheets workbook = open(sample.workbook(COMMUNE, WHOLE));
        Sheets wide = open(read(TemplateFixture.SAMPLE));

        for (String sheet : List.of("Ho", "ThanhVien", "DanCu", "BienDong", "DauKy")) {
            assertThat(workbook.paths(sheet))
                    .as(sheet)
                    .isEqualTo(
                            wide.rows(sheet).get(5).stream()
                                    .filter(path -> !path.isEmpty())
                                    .toList());
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatMustBeAskedAgainIsBlank() {
        Set<String> filled =
                open(sample.workbook(COMMUNE, WHOLE)).data("Ho").stream()
                        .flatMap(row -> row.keySet().stream())
                        .collect(Collectors.toSet());

        assertThat(filled)
                .containsExactlyInAnyOrder(
                        "administrative.year",
                        "administrative.province",
                        "administrative.district",
                        "administrative.commune",
                        "administrative.village_or_group",
                        "administrative.areaType",
                        "family.code",
                        "family.hostName",
                        "family.hostGender",
                        "family.hostBirthDate",
                        "family.hostPersonalId",
                        "family.ethnicity",
                        "family.numberOfMembers",
                        "transition.beginningClassify",
                        "transition.beginningMembers");
    }

    @Test
    void titlesAloneAreUnderstoodToo() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));
        Book copy = new Book().sheet("Chép");
        sheets.rows("Ho").subList(4, 8).forEach(row -> copy.row(row.toArray()));

        Receipt receipt = new ImportFixture(folder).importInto("06466", copy.with(54, "Hộ nghèo"));

        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_UNKNOWN)).isEmpty();
        assertThat(receipt.households().accepted()).isEqualTo(1);
    }

    @Test
    void newIndicatorOfTheStandardIsAColumnWithoutAnyChange() {
        TemplateFixture fixture =
                new TemplateFixture(false, List.of("employment", "digitalServices"));

        Sheets sheets =
                open(fixture.workbook(TemplateFixture.NOW, Optional.empty(), COMMUNE, WHOLE));

        assertThat(
                        sheets.paths("Ho").stream()
                                .filter(path -> path.startsWith("deprivation."))
                                .toList())
                .containsExactly("deprivation.employment", "deprivation.digitalServices");
        int column = sheets.paths("Ho").indexOf("deprivation.digitalServices");
        assertThat(sheets.rows("Ho").get(4).get(column)).isEqualTo("Chỉ số digitalServices");
        assertThat(sheets.data("Ho")).isEmpty();
    }

    @Test
    void roundThatPinsAB1TableAsksForItsItemsAndTheRegion() {
        Sheets filled =
                open(
                        sample.workbook(
                                new RoundKey("20", 2027),
                                Optional.of(TemplateFixture.BEFORE),
                                COMMUNE,
                                WHOLE));
        Sheets blank = open(sample.workbook(new RoundKey("20", 2027), NOT_FILLED, COMMUNE, WHOLE));

        for (Sheets sheets : List.of(filled, blank)) {
            assertThat(sheets.paths("Ho"))
                    .containsSubsequence(
                            "administrative.areaType",
                            "administrative.region",
                            "date",
                            "b1.household_size",
                            "b1Point");
            int item = sheets.paths("Ho").indexOf("b1.household_size");
            assertThat(sheets.rows("Ho").get(4).get(item)).isEqualTo("Số nhân khẩu B1");
        }
    }

    @Test
    void workbookOfAVillageHoldsItsHouseholdsAndTheOpeningListOfTheCommune() {
        String village = known(COMMUNE).get(0).key().village();

        Sheets sheets = open(sample.workbook(COMMUNE, Optional.of(village.toUpperCase())));

        assertThat(sheets.data("Ho"))
                .hasSize(
                        (int)
                                known(COMMUNE).stream()
                                        .filter(it -> it.key().village().equals(village))
                                        .count())
                .allMatch(row -> row.get("administrative.village_or_group").equals(village));
        assertThat(sheets.data("DauKy"))
                .hasSize(
                        (int)
                                known(COMMUNE).stream()
                                        .filter(TemplateRoundTripTest::poorOrNear)
                                        .count());
        assertThat(sheets.data("DanCu")).isEmpty();
    }

    @Test
    void mergedCommuneTakesTheHouseholdsOfItsPredecessors() {
        Sheets sheets = open(reformed.workbook("06463", WHOLE));

        Receipt receipt = reformed.importBack("06463", folder, surveyed(sheets).bytes());

        List<SurveyedHousehold> before = known("06463", "06466", "06523");
        assertThat(receipt.households().read()).isEqualTo(before.size());
        assertThat(receipt.households().rejected()).isZero();
        assertThat(receipt.households().accepted()).isEqualTo(before.size());
        assertThat(counts(receipt, "members").rejected()).isZero();
        assertThat(counts(receipt, "opening-list").rejected()).isZero();
        assertThat(
                        reformed.now.households.values().stream()
                                .mapToInt(it -> it.members().size())
                                .sum())
                .isEqualTo(before.stream().mapToInt(it -> it.members().size()).sum());
        assertThat(sheets.rows("HuongDan").toString())
                .contains("Xã này được lập từ")
                .contains("Thị trấn Chi Lăng (06466)");
        assertThat(sheets.data("Ho")).noneMatch(row -> row.containsKey("administrative.district"));
    }

    @Test
    void dividedCommuneIsNamedButTakenOnlyByVillage() {
        Sheets whole = open(reformed.workbook("06517", WHOLE));
        String village = known("06517").get(0).key().village();
        Sheets part = open(reformed.workbook("06517", Optional.of(village)));

        assertThat(whole.data("Ho")).hasSameSizeAs(known("06514"));
        assertThat(whole.rows("HuongDan").toString())
                .contains("Xã Quan Sơn (06517) đã được chia cho: Xã Vạn Linh, Xã Quan Sơn")
                .contains(village);
        assertThat(part.data("Ho"))
                .hasSize(
                        (int)
                                known("06514", "06517").stream()
                                        .filter(it -> it.key().village().equals(village))
                                        .count());
    }

    @Test
    void sameRequestGivesTheSameBytes() {
        for (int i = 0; i < 3; i++) {
            assertThat(
                            Arrays.equals(
                                    sample.workbook(COMMUNE, WHOLE),
                                    sample.workbook(COMMUNE, WHOLE)))
                    .isTrue();
        }
        assertThat(Arrays.equals(sample.xlsForm(), sample.xlsForm())).isTrue();
    }

    @Test
    void fingerprintTellsWhatTheWorkbookIsAndWhetherItsCodesStand() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));
        Map<String, String> fields =
                sheets.rows("DanhMuc").stream()
                        .skip(1)
                        .filter(row -> row.size() > 1 && !row.get(0).isEmpty())
                        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

        assertThat(fields)
                .containsEntry(TemplateFingerprint.ROUND, "20-2025")
                .containsEntry(TemplateFingerprint.PREVIOUS, "20-2024")
                .containsEntry(TemplateFingerprint.COMMUNE, COMMUNE)
                .containsEntry(TemplateFingerprint.STANDARD, "nd-07-2021")
                .containsEntry(TemplateFingerprint.REVISION, "1")
                .containsEntry(TemplateFingerprint.STANDARD_SHA256, "ab12");
        int filled = Integer.parseInt(fields.get(TemplateFingerprint.HOUSEHOLDS));
        List<TemplateFingerprint.Codes> codes =
                sheets.data("Ho").subList(0, filled).stream()
                        .map(
                                row ->
                                        new TemplateFingerprint.Codes(
                                                row.get("administrative.village_or_group"),
                                                row.get("family.code")))
                        .collect(Collectors.toList());
        assertThat(TemplateFingerprint.identity(codes))
                .isEqualTo(fields.get(TemplateFingerprint.IDENTITY_SHA256));
        Collections.reverse(codes);
        assertThat(TemplateFingerprint.identity(codes))
                .isEqualTo(fields.get(TemplateFingerprint.IDENTITY_SHA256));
        codes.set(0, new TemplateFingerprint.Codes(codes.get(0).village(), "999"));
        assertThat(TemplateFingerprint.identity(codes))
                .isNotEqualTo(fields.get(TemplateFingerprint.IDENTITY_SHA256));
    }

    @Test
    void codesAreLockedAndAnswersAreNot() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));
        String xml = sheets.xml("Ho");

        assertThat(locked(sheets, xml, "E6")).isTrue();
        assertThat(locked(sheets, xml, "H6")).isTrue();
        assertThat(locked(sheets, xml, "I6")).isFalse();
        assertThat(locked(sheets, xml, "P6")).isFalse();
        assertThat(locked(sheets, xml, "I5")).isTrue();
        int spare = 6 + known(COMMUNE).size();
        assertThat(locked(sheets, xml, "H" + spare)).isFalse();
        assertThat(xml).contains("<sheetProtection sheet=\"1\"").doesNotContain("password");
        assertThat(xml.indexOf("<sheetProtection")).isLessThan(xml.indexOf("<autoFilter"));
        assertThat(xml.indexOf("<dataValidations"))
                .isGreaterThan(xml.indexOf("<mergeCells"))
                .isLessThan(xml.indexOf("<pageMargins"));
    }

    @Test
    void whoLeftCanBeTakenOutOfTheMembersAndTheOpeningList() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));

        for (String sheet : List.of("ThanhVien", "DauKy")) {
            for (String cell : List.of("A6", "B6", "C6", "D6", "E6", "F6")) {
                assertThat(locked(sheets, sheets.xml(sheet), cell)).as(sheet + cell).isFalse();
            }
        }
    }

    /** A cell is locked unless its style says otherwise. */
    private static boolean locked(Sheets sheets, String xml, String cell) {
        Matcher style = Pattern.compile("<c r=\"" + cell + "\" s=\"([0-9]+)\"").matcher(xml);
        assertThat(style.find()).as(cell).isTrue();
        String styles = sheets.styles();
        String formats = styles.substring(styles.indexOf("<cellXfs"));
        String[] each = formats.split("<xf ");
        return !each[Integer.parseInt(style.group(1)) + 1].contains("locked=\"false\"");
    }

    @Test
    void messagesOfCellsFitTheFormat() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));

        for (String sheet : List.of("Ho", "ThanhVien", "DanCu", "BienDong", "DauKy")) {
            String xml = sheets.xml(sheet);
            assertShort(xml, "promptTitle", 32);
            assertShort(xml, "errorTitle", 32);
            assertShort(xml, "prompt", 255);
            assertShort(xml, "error", 225);
            Matcher formula = Pattern.compile("<formula1>(.*?)</formula1>").matcher(xml);
            assertThat(formula.results().map(found -> unescaped(found.group(1))).toList())
                    .isNotEmpty()
                    .allMatch(text -> text.length() <= 255);
        }
    }

    private static void assertShort(String xml, String attribute, int longest) {
        Matcher texts = Pattern.compile(" " + attribute + "=\"([^\"]*)\"").matcher(xml);
        assertThat(texts.results().map(found -> unescaped(found.group(1))).toList())
                .isNotEmpty()
                .allMatch(text -> text.length() <= longest);
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Test
    void listsOfCellsHoldTheWordsOfTheImporter() {
        Sheets sheets = open(sample.workbook(COMMUNE, WHOLE));
        List<List<String>> lists = sheets.rows("DanhMuc");

        assertThat(column(lists, "list.class"))
                .containsExactly("Hộ nghèo", "Hộ cận nghèo", "Hộ không nghèo");
        assertThat(column(lists, "list.ethnicity")).hasSize(54).contains("Tày", "Xơ Đăng");
        assertThat(column(lists, "list.numbers.b2Point"))
                .hasSize(13)
                .startsWith("0", "10")
                .endsWith("120");
        assertThat(column(lists, "list.commune")).containsExactly("Thị trấn Chi Lăng");
    }

    private static List<String> column(List<List<String>> rows, String title) {
        int column = rows.get(0).indexOf(title);
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > column && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .toList();
    }

    @Test
    void whatNobodyKnowsIsRefusedUnderACode() {
        assertRefused(
                IssueCode.ROUND_UNKNOWN,
                () -> sample.workbook(new RoundKey("20", 2030), NOT_FILLED, COMMUNE, WHOLE));
        assertRefused(
                IssueCode.ROUND_UNKNOWN,
                () ->
                        sample.workbook(
                                TemplateFixture.NOW,
                                Optional.of(new RoundKey("20", 2010)),
                                COMMUNE,
                                WHOLE));
        assertRefused(IssueCode.UNIT_UNKNOWN, () -> sample.workbook("00001", WHOLE));
        assertRefused(IssueCode.UNIT_UNKNOWN, () -> sample.workbook("187", WHOLE));
        assertRefused(
                IssueCode.VILLAGE_UNKNOWN,
                () -> sample.workbook(COMMUNE, Optional.of("Thôn Không Có")));
        assertRefused(
                IssueCode.REQUEST_INVALID,
                () ->
                        sample.workbook(
                                TemplateFixture.NOW,
                                Optional.of(TemplateFixture.NOW),
                                COMMUNE,
                                WHOLE));
        assertRefused(
                IssueCode.STANDARD_UNKNOWN,
                () -> sample.workbook(new RoundKey("20", 2026), NOT_FILLED, COMMUNE, WHOLE));
        assertRefused(
                IssueCode.NO_UNIT_LIST,
                () -> sample.workbook(new RoundKey("21", 2025), NOT_FILLED, COMMUNE, WHOLE));
    }

    private static void assertRefused(IssueCode code, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused -> assertThat(refused.issue().code()).isEqualTo(code));
    }
}
