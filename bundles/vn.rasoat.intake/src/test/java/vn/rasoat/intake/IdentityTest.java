package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.HouseholdKey;

/** Which rows are one household, and that every row is counted once. */
class IdentityTest {

    private static final String PATHS =
            "administrative.village_or_group family.code family.hostName family.hostBirthDate"
                    + " family.numberOfMembers classify";

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private static Book list() {
        return new Book().sheet("Hộ").paths(PATHS);
    }

    @Test
    void numberAloneNamesTheOnlyHouseholdOfAVillage() {
        fixture.importInto("06505", list().row("Thôn 1", "5.0", "Vi Văn An", "1980", 4, "Nghèo"));
        assertThat(fixture.register.only().key())
                .isEqualTo(new HouseholdKey("06505", "Thôn 1", "5", ""));
    }

    @Test
    void householdsOfOneNumberAreKeptApartByTheirHeads() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        list().row("Thôn 1", "5", "Đỗ Văn An", "02/03/1980", 4, "Nghèo")
                                .row("thôn 1", "5", "Vi Thị Bình", null, 3, "Cận nghèo"));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(2, 2, 0, 0, 0, 0, 0));
        assertThat(fixture.register.households.keySet())
                .extracting(HouseholdKey::discriminator)
                .containsExactly("do van an|1980", "vi thi binh|");
        assertThat(ImportFixture.issue(receipt, IssueCode.NUMBER_REUSED).arguments())
                .containsExactly("5", "2");
    }

    @Test
    void exactRepeatCountsOnce() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        list().row("Thôn 1", "5", "Vi Văn An", "1980", 4, "Nghèo")
                                .row("Thôn 1", "5.0", "Vi Văn An ", 1980, "4", "Hộ nghèo"));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(2, 1, 0, 0, 0, 1, 0));
        assertThat(ImportFixture.issue(receipt, IssueCode.ROW_REPEATED).arguments())
                .containsExactly("2");
    }

    @Test
    void oneHouseholdWithTwoContentsIsTakenOnce() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        list().row("Thôn 1", "5", "Vi Văn An", "1980", 4, "Nghèo")
                                .row("Thôn 1", "5", "VI VĂN AN", "1980", 4, "Cận nghèo"));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(2, 1, 0, 0, 1, 0, 0));
        assertThat(ImportFixture.issue(receipt, IssueCode.HOUSEHOLD_CONTRADICTED).arguments())
                .containsExactly("2");
    }

    @Test
    void namesakesWithoutVillageAndBirthYearAreNotMerged() {
        Book book =
                new Book()
                        .sheet("Hộ")
                        .paths("family.code family.hostName family.numberOfMembers classify")
                        .row("11", "Vi Văn An", 4, "Nghèo")
                        .row("11", "Vi Văn An", 6, "Cận nghèo");
        Receipt receipt = fixture.importInto("06505", book);
        assertThat(receipt.households().added()).isEqualTo(2);
        assertThat(fixture.register.households).hasSize(2);
        assertThat(fixture.importInto("06505", book).households().unchanged()).isEqualTo(2);
    }

    @Test
    void testRowsAndRepeatedHeadersAreSkipped() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        list().row("Thôn 1", "5", "Vi Văn An", "1980", 4, "Nghèo")
                                .paths(PATHS)
                                .row("Thôn", "Mã hộ", "Chủ hộ", "Ngày sinh", "Số khẩu", "Kết quả")
                                .row("Thôn 1", "999", "NGUYỄN VĂN A", null, 1, "Nghèo")
                                .row("Thôn 1", "999", "Vi Văn Bình", null, 1, "Nghèo"));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(5, 2, 0, 0, 0, 0, 3));
        assertThat(ImportFixture.issues(receipt, IssueCode.HEADER_REPEATED)).hasSize(2);
        assertThat(ImportFixture.issue(receipt, IssueCode.TEST_ROW).place().row()).isEqualTo(5);
    }

    @Test
    void changedContentIsAChange() {
        fixture.importInto("06505", list().row("Thôn 1", "5", "A B", "1980", 4, "Nghèo"));
        Receipt receipt =
                fixture.importInto("06505", list().row("Thôn 1", "5", "A B", "1980", 5, "Nghèo"));
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(1, 0, 1, 0, 0, 0, 0));
    }

    /**
     * Whatever rows a file has, each is counted exactly once (HouseholdCounts enforces the sum).
     */
    @RepeatedTest(25)
    void everyFileBalances(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Book book = list();
        int rows = random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            Object[] villages = {"Thôn 1", "thôn 1", "Bản Hòa", "Bản Hoà", null};
            Object[] numbers = {"1", "1.0", 2, "999", null};
            Object[] names = {"Vi Văn An", "VI VĂN AN", "Nguyễn Văn A", null};
            Object[] births = {"1980", "31/02/1980", null};
            Object[] sizes = {4, "4", "bốn", null};
            Object[] classes = {"Hộ nghèo", "--", "Hộ khá"};
            book.row(
                    pick(random, villages),
                    pick(random, numbers),
                    pick(random, names),
                    pick(random, births),
                    pick(random, sizes),
                    pick(random, classes));
            if (random.nextInt(10) == 0) {
                book.paths(PATHS);
                rows++;
                i++;
            }
        }
        Receipt receipt = fixture.importInto("06505", book);
        assertThat(fixture.register.households).hasSize(receipt.households().added());
        Receipt again = fixture.importInto("06505", book);
        assertThat(again.households().unchanged()).isEqualTo(receipt.households().added());
        assertThat(again.households().rejected()).isEqualTo(receipt.households().rejected());
    }

    private static Object pick(Random random, Object[] values) {
        return values[random.nextInt(values.length)];
    }
}
