package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.survey.Answers;

/** Sheets of any layout through a profile that an administrator installs. */
class MappingProfilesTest {

    private static final String PROFILE =
            """
            kind: mapping-profile
            id: so-theo-doi
            revision: 1
            title: "Sổ theo dõi hộ nghèo của huyện"
            recognise: ["Tên người đứng đầu", "Xếp loại năm nay"]
            columns:
              - {title: "Tên người đứng đầu", path: family.hostName}
              - {title: "Sinh năm", path: family.hostBirthDate}
              - {title: "Bản làng", path: administrative.village_or_group}
              - {title: "Nhân số", path: family.numberOfMembers}
              - {title: "Thu nhập (nghìn)", path: family.incomePerPersonMonth, times: 1000}
              - title: "Xếp loại năm nay"
                path: classify
                values: {"N": poor, "CN": near-poor, "Đủ ăn": not-poor}
            constants:
              administrative.commune: "06505"
              administrative.areaType: rural
            skip:
              - {title: "Tên người đứng đầu", begins: ["Cộng", "Tổng"]}
              - {title: "Tên người đứng đầu", blank: true}
            """;

    @TempDir private Path folder;

    private ImportFixture fixture;
    private MemoryTexts texts;
    private InstalledProfiles profiles;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
        texts = new MemoryTexts();
        profiles = new InstalledProfiles(texts, Clock.fixed(ImportFixture.NOW, ZoneOffset.UTC));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void install(String text) {
        profiles.install("so.yaml", utf8(text), "Quản trị", "Huyện Chi Lăng");
        fixture.profiles.clear();
        fixture.profiles.addAll(texts.latest(CheckedText.Kind.MAPPING_PROFILE));
    }

    private static Book sheet() {
        return new Book()
                .sheet("Sổ 2024")
                .row("PHÒNG LAO ĐỘNG", "", "")
                .row()
                .row(
                        "TT",
                        "TÊN NGƯỜI ĐỨNG ĐẦU",
                        "Sinh năm",
                        "Bản làng",
                        "Nhân số",
                        "Thu nhập (nghìn)",
                        "Xếp loại năm nay",
                        "Ghi chú")
                .row(1, "Vi Văn An", 1980, "Nà Lìa", 4, "1.250", "N", "nhà dột")
                .row(2, "Lô Thị Sao", "1951", "Nà Lìa", 2, 980.5, "cn", "")
                .row("TT", "Tên người đứng đầu", "Sinh năm", "Bản làng", "", "", "Xếp loại năm nay")
                .row(3, "Nông Văn Lý", 1975, "Bản Thí", 3, "2100", "Đủ ăn", "")
                .row("", "Tổng cộng", "", "", 9);
    }

    private Answers household(String name) {
        return fixture.register.households.values().stream()
                .filter(it -> it.answers().text("family.hostName").orElse("").equals(name))
                .findFirst()
                .orElseThrow()
                .answers();
    }

    @Test
    void sheetThatNobodyKnewIsReadByItsProfileAndTheReceiptSaysSo() {
        Receipt before = fixture.importInto(ImportFixture.DISTRICT, sheet());
        assertThat(before.state()).isEqualTo(ImportState.NOTHING_IMPORTED);

        install(PROFILE);
        Receipt receipt = fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(5, 3, 0, 0, 0, 0, 2));
        Issue used = ImportFixture.issue(receipt, IssueCode.PROFILE_USED);
        assertThat(used.arguments())
                .containsExactly("Sổ theo dõi hộ nghèo của huyện (so-theo-doi r1)", "TT, Ghi chú");
        assertThat(used.place().row()).isEqualTo(3);
        assertThat(ImportFixture.issue(receipt, IssueCode.HEADER_REPEATED).place().row())
                .isEqualTo(6);
        assertThat(ImportFixture.issue(receipt, IssueCode.LIST_ROW_PASSED).place().row())
                .isEqualTo(8);
        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_ABSENT)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.SHEET_MISSING)).isEmpty();
    }

    @Test
    void wordsUnitsAndConstantsAreThoseOfTheProfile() {
        install(PROFILE);
        fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(household("Vi Văn An").text("classify")).contains("poor");
        assertThat(household("Lô Thị Sao").text("classify")).contains("near-poor");
        assertThat(household("Nông Văn Lý").text("classify")).contains("not-poor");
        assertThat(household("Vi Văn An").amount("family.incomePerPersonMonth"))
                .hasValue(1_250_000);
        assertThat(household("Lô Thị Sao").amount("family.incomePerPersonMonth")).hasValue(980_500);
        assertThat(household("Vi Văn An").text("administrative.commune")).contains("06505");
        assertThat(household("Vi Văn An").text("family.hostBirthDate")).contains("1980");
    }

    @Test
    void sheetThatReadsAsItIsIsLeftAloneUnlessTheProfileSaysOtherwise() {
        String wide =
                PROFILE.replace("Tên người đứng đầu", "Chủ hộ")
                        .replace("Xếp loại năm nay", "Kết quả rà soát")
                        .replace("Nhân số", "Số nhân khẩu");
        Book book =
                new Book()
                        .sheet("Ho")
                        .row("Chủ hộ", "Số nhân khẩu", "Thu nhập (nghìn)", "Kết quả rà soát")
                        .row("Vi Văn An", 2, 900, "Hộ nghèo");
        install(wide);

        Receipt left = fixture.importInto("06505", book);

        ImportFixture.issue(left, IssueCode.PROFILE_PASSED_OVER);
        assertThat(household("Vi Văn An").amount("family.incomePerPersonMonth")).isEmpty();

        install(
                wide.replace("revision: 1", "revision: 2")
                        + "when-standard-layout-fits: replace\n");
        Receipt replaced = fixture.importInto("06505", book);

        ImportFixture.issue(replaced, IssueCode.PROFILE_REPLACES_LAYOUT);
        assertThat(ImportFixture.issues(replaced, IssueCode.PROFILE_PASSED_OVER)).isEmpty();
        assertThat(household("Vi Văn An").amount("family.incomePerPersonMonth")).hasValue(900_000);
    }

    @Test
    void twoProfilesThatFitAlikeAreNotChosenBetween() {
        install(PROFILE);
        install(PROFILE.replace("so-theo-doi", "so-khac"));

        Receipt receipt = fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        ImportFixture.issue(receipt, IssueCode.PROFILE_AMBIGUOUS);

        install(
                PROFILE.replace("so-theo-doi", "so-rieng")
                        .replace("recognise: [", "recognise: [\"Ghi chú\", "));
        Receipt closer = fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(ImportFixture.issue(closer, IssueCode.PROFILE_USED).arguments().get(0))
                .contains("so-rieng");
    }

    @Test
    void withdrawnProfileReadsNothingAnyMore() {
        install(PROFILE);
        install(PROFILE.replace("revision: 1", "revision: 2\nstatus: withdrawn"));

        Receipt receipt = fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(profiles.installed()).hasSize(2);
    }

    @Test
    void columnsByLettersAndAFixedHeaderRowWorkToo() {
        install(
                PROFILE.replace("{title: \"Nhân số\",", "{column: E,")
                        .replace("revision: 1", "revision: 1\nheader-row: 3"));

        fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(household("Vi Văn An").text("family.numberOfMembers")).contains("4");
    }

    @Test
    void columnOfTheProfileThatTheSheetLacksIsNamed() {
        install(
                PROFILE.replace(
                        "columns:", "columns:\n  - {title: \"Dân tộc\", path: family.ethnicity}"));

        Receipt receipt = fixture.importInto(ImportFixture.DISTRICT, sheet());

        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_ABSENT).arguments())
                .containsExactly("Dân tộc");
    }

    @Test
    void installedProfileIsOnRecord() {
        install(PROFILE);

        InstalledText record = profiles.installed().get(0);
        assertThat(record.id()).isEqualTo("so-theo-doi");
        assertThat(record.person()).isEqualTo("Quản trị");
        assertThat(record.source()).isEqualTo("Huyện Chi Lăng");
        assertThat(record.installedAt()).isEqualTo(ImportFixture.NOW);
        assertThat(record.sha256()).hasSize(64).isEqualTo(record.fileSha256());
        assertThat(profiles.check("so.yaml", utf8(PROFILE)).printed())
                .contains(List.of("Thu nhập (nghìn)", "family.incomePerPersonMonth", "", "1000"))
                .contains(List.of("", "administrative.commune", "06505", ""));
        assertThatThrownBy(() -> profiles.install("a.yaml", utf8(PROFILE), " ", "x"))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e -> assertThat(e.issue().code()).isEqualTo(IssueCode.REASON_MISSING));
    }

    /** Replaced text, what it becomes, the line of the fault, and a word of what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revision: 1|revison: 1|3|revison",
                "revision: 1|revision: 0|3|revision",
                "kind: mapping-profile|kind: standard|1|mapping-profile",
                "id: so-theo-doi|id: Sổ|2|Sổ",
                "path: family.hostName|path: family.hostNam|7|family.hostNam",
                "path: family.hostName|path: family.hostBirthDate|8|family.hostBirthDate",
                "times: 1000|times: -1|11|times",
                "path: family.hostName|path: family.hostName, times: 2|7|family.hostName",
                "path: family.hostName|path: family.hostName, color: red|7|color",
                "\"N\": poor|\"N\": rich|14|rich",
                "areaType: rural|areaType: moon|17|moon",
                "administrative.commune|administrative.comune|16|administrative.comune",
                "administrative.areaType: rural|classify: poor|17|classify",
                "title: \"Sinh năm\"|title: \"Bản làng\"|9|Bản làng",
                "title: \"Sinh năm\"|column: 3|8|3",
                "[\"Tên người đứng đầu\", |[|5|titles",
                "path: classify|path: reviewer|7|reviewer",
                "blank: true|blank: maybe|20|blank",
                "columns:|columns: x|7|YAML",
            })
    void faultIsNamedWithItsLineAndNothingIsInstalled(
            String before, String after, int line, String said) {
        String text = PROFILE.replace(before, after);
        assertThat(text).isNotEqualTo(PROFILE);

        CheckedText checked = profiles.check("so.yaml", utf8(text));

        assertThat(checked.accepted()).isFalse();
        Issue fault = checked.faults().get(0);
        assertThat(fault.code()).isEqualTo(IssueCode.TEXT_REFUSED);
        assertThat(fault.arguments().get(0)).isEqualTo("so.yaml");
        assertThat(fault.arguments().get(3)).contains(said);
        assertThat(fault.place().row()).as(fault.arguments().get(3)).isEqualTo(line);
        assertThatThrownBy(() -> profiles.install("so.yaml", utf8(text), "Ai", "Đâu"))
                .isInstanceOf(RejectedRequestException.class);
        assertThat(profiles.installed()).isEmpty();
    }

    @Test
    void whatIsNoProfileAtAllIsRefused() {
        for (byte[] content :
                List.of(
                        new byte[0],
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 0},
                        utf8("- a\n- b\n"),
                        utf8("a: &a [*a]\n"),
                        utf8("a: 1\na: 2\n"),
                        utf8("x".repeat(2_000_000)))) {
            assertThat(profiles.check("x.yaml", content).faults()).hasSize(1);
        }
    }

    @Test
    void profileThatThisVersionCannotReadIsLeftOutAndSaid() {
        fixture.profiles.add("kind: mapping-profile\nfuture: true\n");

        Receipt receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Ho")
                                .row("Chủ hộ", "Số nhân khẩu", "Kết quả rà soát")
                                .row("Vi Văn An", 2, "Hộ nghèo"));

        assertThat(receipt.households().added()).isEqualTo(1);
        assertThat(ImportFixture.issue(receipt, IssueCode.PROFILES_UNREADABLE).arguments())
                .containsExactly("1");
    }

    /** Texts that are forgotten with the test. */
    private static final class MemoryTexts implements ReferenceTexts {

        private final List<CheckedText> kept = new ArrayList<>();
        private final List<InstalledText> records = new ArrayList<>();

        @Override
        public InstalledText keep(CheckedText text, InstalledText record) {
            kept.add(text);
            records.add(record);
            return record;
        }

        @Override
        public List<String> latest(CheckedText.Kind kind) {
            return kept.stream()
                    .filter(text -> text.kind() == kind)
                    .filter(
                            text ->
                                    kept.stream()
                                            .filter(other -> other.id().equals(text.id()))
                                            .noneMatch(other -> other.revision() > text.revision()))
                    .map(CheckedText::canonical)
                    .toList();
        }

        @Override
        public List<InstalledText> all() {
            return List.copyOf(records);
        }
    }
}
