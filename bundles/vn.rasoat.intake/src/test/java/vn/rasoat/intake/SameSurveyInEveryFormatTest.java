package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** What a household is does not depend on the format it came in. */
class SameSurveyInEveryFormatTest {

    /** They speak of the format itself. */
    private static final Set<IssueCode> ABOUT_FORMATS =
            Set.of(IssueCode.ENCODING_TAKEN, IssueCode.ENCODING_GIVEN);

    /** What must not differ. */
    private record Result(
            Map<HouseholdKey, SurveyedHousehold> households,
            HouseholdCounts counts,
            List<SheetCounts> members,
            Map<IssueCode, Long> codes) {}

    private Path folder;

    @BeforeProperty
    void setUp() throws IOException {
        folder = Files.createTempDirectory("formats");
    }

    @AfterProperty
    void tearDown() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private Result importFile(Path file) {
        return importFile(file, "");
    }

    private Result importFile(Path file, String encoding) {
        ImportFixture fixture = new ImportFixture(folder);
        Receipt receipt = fixture.importFile("06505", file, encoding);
        return new Result(
                Map.copyOf(fixture.register.households),
                receipt.households(),
                receipt.sheets().stream()
                        .filter(sheet -> sheet.kind().equals("members"))
                        .map(SameSurveyInEveryFormatTest::withoutName)
                        .toList(),
                receipt.issues().stream()
                        .map(Issue::code)
                        .filter(code -> !ABOUT_FORMATS.contains(code))
                        .collect(
                                Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    private static SheetCounts withoutName(SheetCounts sheet) {
        return new SheetCounts(
                "",
                sheet.kind(),
                sheet.read(),
                sheet.added(),
                sheet.changed(),
                sheet.unchanged(),
                sheet.rejected(),
                sheet.duplicate(),
                sheet.skipped());
    }

    private void assertSame(SampleSurvey survey) {
        Path file = folder.resolve("file");
        Result workbook = importFile(survey.workbook(file));
        assertThat(workbook.counts().read()).isPositive();
        for (Letters letters : Letters.values()) {
            char separator = ",;\t|".charAt(letters.ordinal() % 4);
            Path text = survey.textFiles(file, letters, separator);
            assertSame(letters.name(), importFile(text, letters.confirmed()), workbook);
        }
        assertSame("lines", importFile(survey.lines(file)), workbook);
        assertSame("list", importFile(survey.list(file)), workbook);
        assertSame("XLS", importFile(survey.oldWorkbook(file)), workbook);
        assertSame("XML", importFile(survey.xml(file)), workbook);
    }

    private static void assertSame(String format, Result result, Result workbook) {
        assertThat(result.codes()).as(format).isEqualTo(workbook.codes());
        assertThat(result.counts()).as(format).isEqualTo(workbook.counts());
        assertThat(result.members()).as(format).isEqualTo(workbook.members());
        assertThat(result.households().keySet())
                .as(format)
                .isEqualTo(workbook.households().keySet());
        workbook.households()
                .forEach(
                        (key, household) ->
                                assertThat(result.households().get(key))
                                        .as(format)
                                        .isEqualTo(household));
    }

    @Property(tries = 12)
    void householdsCountsAndCodesDoNotDependOnTheFormat(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        assertSame(new SampleSurvey(seed, size));
    }

    @Example
    void twoThousandHouseholdsAreTheSameInEveryFormat() {
        assertSame(new SampleSurvey(2024, 2_000));
    }
}
