package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Severity;

/** The eleven columns the national software exports, with the faults real exports have. */
class RawExportTest {

    private static final String COMMUNE = "06505";

    @TempDir private Path folder;

    private ImportFixture fixture;
    private Receipt receipt;

    @BeforeEach
    void importTheSample() throws Exception {
        fixture = new ImportFixture(folder);
        receipt = fixture.importFile(COMMUNE, sample());
    }

    private static Path sample() throws Exception {
        return Path.of(RawExportTest.class.getResource("van-linh-2024-raw-export.xlsx").toURI());
    }

    @Test
    void everyRowIsAccountedFor() {
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(135, 120, 0, 0, 0, 12, 3));
        assertThat(receipt.state()).isEqualTo(ImportState.IMPORTED);
        assertThat(receipt.receivedAt()).isEqualTo(ImportFixture.NOW);
        assertThat(fixture.register.receipt(receipt.id())).contains(receipt);
    }

    @Test
    void noTwoHouseholdsAreMergedAndTheSharedNumbersAreNamed() {
        assertThat(fixture.register.households).hasSize(120);
        assertThat(ImportFixture.issues(receipt, IssueCode.NUMBER_REUSED))
                .hasSize(90)
                .allSatisfy(issue -> assertThat(issue.place().column()).isEqualTo("C"));
    }

    @Test
    void headersRepeatsAndTheTestRowAreNamed() {
        assertThat(ImportFixture.issues(receipt, IssueCode.HEADER_REPEATED)).hasSize(2);
        assertThat(ImportFixture.issue(receipt, IssueCode.TEST_ROW).place().row()).isEqualTo(137);
        assertThat(ImportFixture.issues(receipt, IssueCode.ROW_REPEATED)).hasSize(12);
    }

    @Test
    void theContradictingScoresAreNamedAtTheClass() {
        Issue issue = ImportFixture.issue(receipt, IssueCode.CLASS_DIFFERS);
        assertThat(issue.place().column()).isEqualTo("J");
        assertThat(issue.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void communeAndAreaComeFromTheSubmissionAndAreSaidOnce() {
        assertThat(ImportFixture.issue(receipt, IssueCode.COMMUNE_FROM_REQUEST).arguments())
                .containsExactly("Xã Vạn Linh (06505)");
        assertThat(ImportFixture.issue(receipt, IssueCode.AREA_INFERRED).arguments())
                .containsExactly("Xã", "Nông thôn (rural)");
        assertThat(ImportFixture.issue(receipt, IssueCode.NO_VILLAGE_COLUMN).severity())
                .isEqualTo(Severity.INFO);
        assertThat(fixture.register.households.values())
                .allSatisfy(
                        household -> {
                            assertThat(household.key().commune()).isEqualTo(COMMUNE);
                            assertThat(household.answers().text("administrative.areaType"))
                                    .contains("rural");
                        });
    }

    @Test
    void argumentsFitIntoSentencesOfEitherLanguage() {
        assertThat(receipt.issues())
                .flatExtracting(Issue::arguments)
                .isNotEmpty()
                .noneMatch(argument -> argument.contains(" | "));
    }

    @Test
    void theElevenColumnsDoNotMissTheOtherSheets() {
        assertThat(ImportFixture.issues(receipt, IssueCode.SHEET_MISSING)).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        Receipt second = fixture.importFile(COMMUNE, sample());
        assertThat(second.households()).isEqualTo(new HouseholdCounts(135, 0, 0, 120, 0, 12, 3));
        assertThat(second.sha256()).isEqualTo(receipt.sha256()).hasSize(64);
    }
}
