package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Surveys as JSON: one household a line, a list, or lists by name. */
class JsonFilesTest {

    private static final String AN =
            "{\"family.code\":\"1\",\"family.hostName\":\"Vi Văn An\",\"family.numberOfMembers\":2,"
                + "\"classify\":\"poor\",\"deprivation.nutrition\":true,\"members\":[{\"member.fullName\":\"Vi"
                + " Văn An\",\"member.relationshipToHost\":\"head\",\"member.birthDate\":\"1980\"},{\"member.fullName\":\"Lô"
                + " Thị Hoa\","
                + "\"member.relationshipToHost\":\"wife\",\"member.hasHealthInsurance\":false}]}";
    private static final String BINH =
            "{\"family.hostName\":\"Vi Văn"
                + " Bình\",\"family.code\":2,\"family.numberOfMembers\":\"1\",\"classify\":\"Hộ cận"
                + " nghèo\",\"deprivation.nutrition\":null,\"members\":[{\"member.fullName\":\"Vi"
                + " Văn Bình\",\"member.relationshipToHost\":\"head\"}]}";

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private Receipt importText(String text) {
        return importText(text, StandardCharsets.UTF_8);
    }

    private Receipt importText(String text, Charset charset) {
        try {
            return fixture.importFile(
                    "06505", Files.write(folder.resolve("file"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answers household(String number) {
        return fixture.register.households.values().stream()
                .filter(household -> household.key().number().equals(number))
                .map(SurveyedHousehold::answers)
                .findFirst()
                .orElseThrow();
    }

    private Issue assertRefused(Receipt receipt, IssueCode code) {
        assertThat(fixture.register.households).isEmpty();
        assertThat(receipt.households().read()).isZero();
        return ImportFixture.issue(receipt, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n%s\n",
                "\n %s\r\n\r\n%s",
                "[%s,%s]",
                "[\n%s,\n%s\n]\n",
                "{\"households\":[%s,%s]}",
                "{\"households\":[%s,%s],\"residents\":[]}"
            })
    void householdsAreTheSameInEveryShape(String shape) {
        Receipt receipt = importText(shape.formatted(AN, BINH));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(household("1").text("classify")).contains("poor");
        assertThat(household("1").text("deprivation.nutrition")).contains("yes");
        assertThat(household("2").text("family.hostName")).contains("Vi Văn Bình");
        assertThat(fixture.register.households.values())
                .extracting(household -> household.members().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void objectsMayFillSeveralLines() {
        Receipt receipt = importText((AN + BINH).replace(",", ",\n").replace("[", "[\n"));
        assertThat(receipt.households().added()).isEqualTo(2);
    }

    @Test
    void whatIsNullOrNotThereIsNotAnsweredAndFalseIsNo() {
        importText(AN + "\n" + BINH);
        assertThat(household("2").text("deprivation.nutrition")).isEmpty();
        SurveyedHousehold an =
                fixture.register.households.values().stream()
                        .filter(household -> household.key().number().equals("1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(an.members().get(0).text("member.hasHealthInsurance")).isEmpty();
        assertThat(an.members().get(1).text("member.hasHealthInsurance")).contains("no");
    }

    @Test
    void membersBelongToTheRecordTheyStandInWhateverItsNumber() {
        String namesake = BINH.replace("\"family.code\":2", "\"family.code\":1");
        Receipt receipt = importText(AN + "\n" + namesake);
        assertThat(ImportFixture.issues(receipt, IssueCode.NUMBER_REUSED)).hasSize(1);
        assertThat(ImportFixture.issues(receipt, IssueCode.MEMBER_WITHOUT_HOUSEHOLD)).isEmpty();
        assertThat(fixture.register.households.values())
                .extracting(household -> household.members().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void placesNameLineAndKey() {
        String impossible = AN.replace("\"1980\"", "\"31/02/1980\"");
        Receipt receipt = importText(BINH + "\n\n" + impossible.replace("true", "\"?\"") + "\n");
        assertThat(ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE).place())
                .isEqualTo(new Place("households", 3, "…privation.nutrition"));
        assertThat(ImportFixture.issue(receipt, IssueCode.DATE_IMPOSSIBLE).place())
                .isEqualTo(new Place("households.members", 3, "[0].…ber.birthDate"));
    }

    @Test
    void recordOfAListIsCountedWhereLinesSayNothing() {
        Receipt receipt = importText("[" + AN + "," + BINH.replace("null", "\"?\"") + "]");
        assertThat(ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE).place().row())
                .isEqualTo(2);
    }

    @Test
    void keyThatIsNotKnownIsNamedOnce() {
        String more = AN.replace("{\"family.code\"", "{\"x.y\":1,\"family.code\"");
        Receipt receipt =
                importText(more + "\n" + BINH.replace("{\"family.h", "{\"x.y\":2,\"family.h"));
        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_UNKNOWN).place().column())
                .isEqualTo("x.y");
    }

    @Test
    void repeatedRecordCountsOnceWithItsMembers() {
        Receipt receipt = importText(AN + "\n" + AN + "\n" + BINH);
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(3, 2, 0, 0, 0, 1, 0));
        assertThat(receipt.sheets().get(1).duplicate()).isEqualTo(2);
        assertThat(fixture.register.households.values())
                .extracting(household -> household.members().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void membersOfARejectedRecordAreRejected() {
        Receipt receipt =
                importText(
                        AN.replace(
                                        "\"family.numberOfMembers\":2",
                                        "\"family.numberOfMembers\":\"x\"")
                                + "\n"
                                + BINH);
        assertThat(receipt.households().rejected()).isEqualTo(1);
        assertThat(receipt.sheets().get(1).rejected()).isEqualTo(2);
        assertThat(ImportFixture.issues(receipt, IssueCode.MEMBER_OF_REJECTED_HOUSEHOLD))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"family.code\":\"9\",",
                "{\"family.code\":\"9\"}}",
                "{\"family.code\":\"9\"} {}",
                "{\"family.code\":\"9\",\"family.code\":\"8\"}",
                "{\"family.code\":\"9\",\"family\":{\"hostName\":\"A\"}}",
                "{\"family.code\":\"9\",\"members\":[1]}",
                "{\"family.code\":\"9\",\"members\":[{\"a\":[]}]}",
                "{\"family.code\":\"9\",\"members\":[{\"a\":1,\"a\":2}]}",
                "{\"family.code\":\"9\",\"members\":[{}],\"members\":[]}",
                "{'family.code':9}",
                "{\"family.code\":\"9\",\"members\":[MANY]}",
                "9",
                "nghèo",
                "[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]"
            })
    void lineThatCannotBeReadDoesNotStopTheOthers(String line) {
        String many = "{},".repeat(999) + "{}";
        Receipt receipt = importText(AN + "\n" + line.replace("MANY", many) + "\n" + BINH);
        Issue issue = ImportFixture.issue(receipt, IssueCode.ROW_UNREADABLE);
        assertThat(issue.place()).isEqualTo(new Place("households", 2, ""));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(3, 2, 0, 0, 1, 0, 0));
        assertThat(issue.toString()).doesNotContain("nghèo");
    }

    @Test
    void recordOfAListWithAKeyTwiceIsNotTaken() {
        Receipt receipt =
                importText("[" + AN + ",{\"family.code\":\"9\",\"family.code\":\"8\"},5]");
        assertThat(ImportFixture.issues(receipt, IssueCode.ROW_UNREADABLE))
                .extracting(issue -> issue.place().row())
                .containsExactly(2, 3);
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(3, 1, 0, 0, 2, 0, 0));
    }

    @Test
    void listsByNameAreTablesOfTheirOwn() {
        Receipt receipt =
                importText(
                        "{\"households\":["
                                + AN
                                + "],\"opening\":[{\"family.code\":\"1\",\"family.hostName\":\"Vi"
                                + " Văn An\",\"transition.beginningClassify\":\"poor\","
                                + "\"transition.beginningMembers\":3}],\"residents\":[{"
                                + "\"administrative.commune\":\"06505\",\"residents.households\":900,"
                                + "\"residents.persons\":3500}]}");
        assertThat(fixture.register.opening.values())
                .singleElement()
                .satisfies(entry -> assertThat(entry.persons()).isEqualTo(3));
        assertThat(fixture.register.residents.get("06505").households()).isEqualTo(900);
        assertThat(receipt.sheets())
                .extracting(sheet -> sheet.sheet() + "=" + sheet.kind())
                .containsExactly(
                        "households=households",
                        "households.members=members",
                        "opening=opening-list",
                        "residents=residents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s",
                "[%s}",
                "[%s] x",
                "[%s] [%s]",
                "{\"households\":[%s]",
                "{\"households\":[%s],\"households\":[%s]}",
                "{\"households\":[%s],\"residents\":5}",
                "{\"family.code\":\n\"1\""
            })
    void brokenTreeIsRefusedAsAWhole(String text) {
        Issue issue = assertRefused(importText(text.replace("%s", AN)), IssueCode.FILE_UNREADABLE);
        assertThat(issue.toString()).doesNotContain("Văn");
    }

    @Test
    void byteThatIsNoUtf8RefusesTheFile() {
        assertRefused(
                importText(AN + "\n{\"family.hostName\":\"Vân\"}", StandardCharsets.ISO_8859_1),
                IssueCode.FILE_UNREADABLE);
    }

    @Test
    void markedUtf8AndUtf16AreRead() {
        assertThat(importText("\uFEFF" + AN).households().added()).isEqualTo(1);
        assertThat(
                        importText("\uFEFF[" + BINH + "]", StandardCharsets.UTF_16LE)
                                .households()
                                .added())
                .isEqualTo(1);
        assertThat(household("2").text("family.hostName")).contains("Vi Văn Bình");
    }

    @Test
    void fileLargerThanTheLimitIsRefused() {
        fixture = new ImportFixture(folder, 1_000);
        assertRefused(importText((AN + "\n").repeat(10)), IssueCode.FILE_TOO_LARGE);
    }

    @Test
    void oneLineCannotFillTheMemory() {
        assertRefused(
                importText("{\"a\":1,\"b\":\"" + "x".repeat((1 << 22) + 1) + "\"}"),
                IssueCode.FILE_TOO_LARGE);
    }

    @Test
    void millionKeysAreRefused() {
        String keys =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "\"k" + i + "\":1")
                        .collect(Collectors.joining(","));
        assertRefused(importText("{" + keys + "}"), IssueCode.FILE_TOO_LARGE);
    }

    @Test
    void householdWithoutEndIsRefused() {
        String values = "\"a\":1,".repeat(100_001);
        assertRefused(importText("[{" + values + "\"b\":1}]"), IssueCode.FILE_TOO_LARGE);
    }
}
