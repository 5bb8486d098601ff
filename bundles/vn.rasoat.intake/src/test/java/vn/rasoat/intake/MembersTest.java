package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.SurveyedHousehold;

/** The member sheet: whose members they are, and what is implausible about them. */
class MembersTest {

    private static final String HOUSEHOLDS =
            "administrative.village_or_group family.code family.hostName family.hostBirthDate"
                    + " family.hostPersonalId family.numberOfMembers classify date";
    private static final String MEMBERS =
            "administrative.village_or_group family.code member.fullName"
                    + " member.relationshipToHost member.gender member.birthDate member.personalId";
    private static final String HEAD_ID = "020080000001";

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private static Book household(Object size) {
        return household(size, "Hộ nghèo");
    }

    private static Book household(Object size, String stated) {
        return new Book()
                .sheet("Hộ")
                .paths(HOUSEHOLDS)
                .row("Thôn 1", "1", "Vi Văn An", "02/03/1980", HEAD_ID, size, stated, "06/09/2024")
                .sheet("Thành viên")
                .paths(MEMBERS);
    }

    private static Book withHead(Object size) {
        return household(size)
                .row("Thôn 1", "1", "Vi Văn An", "Chủ hộ", "Nam", "02/03/1980", HEAD_ID);
    }

    private Receipt importBook(Book book) {
        return fixture.importInto("06505", book);
    }

    @Test
    void membersKeepTheOrderOfTheListAndPlausibleOnesGiveNoWarning() {
        Receipt receipt =
                importBook(
                        withHead(4)
                                .row(
                                        "thôn 1",
                                        "1.0",
                                        "Lý Thị B",
                                        "Vợ",
                                        "Nữ",
                                        "1982",
                                        "020182000002")
                                .row("Thôn 1", "1", "Vi Văn C", "Con", "Nam", "01/01/2010", null)
                                .row(
                                        "Thôn 1",
                                        "1",
                                        "Vi Văn D",
                                        "Bố",
                                        "Nam",
                                        "01/01/1950",
                                        "012345678"));
        SurveyedHousehold household = fixture.register.only();
        assertThat(household.members())
                .extracting(member -> member.text("member.relationshipToHost").orElseThrow())
                .containsExactly("head", "wife", "child", "parent-father");
        assertThat(receipt.issues())
                .extracting(Issue::code)
                .doesNotContain(
                        IssueCode.MEMBER_COUNT_DIFFERS,
                        IssueCode.HEADS_NOT_ONE,
                        IssueCode.AGE_IMPLAUSIBLE,
                        IssueCode.RELATION_IMPLAUSIBLE,
                        IssueCode.PERSONAL_ID_MALFORMED,
                        IssueCode.PERSONAL_ID_MISMATCH,
                        IssueCode.PERSONAL_ID_SHARED);
        assertThat(receipt.sheets().get(1))
                .isEqualTo(new SheetCounts("Thành viên", "members", 4, 4, 0, 0, 0, 0, 0));
    }

    @Test
    void memberWithoutHouseholdIsNotTaken() {
        Receipt receipt =
                importBook(withHead(1).row("Thôn 1", "77", "Vi Văn X", "Con", "Nam", "2010", null));
        assertThat(ImportFixture.issue(receipt, IssueCode.MEMBER_WITHOUT_HOUSEHOLD).value())
                .isEqualTo("77");
        assertThat(receipt.sheets().get(1).rejected()).isEqualTo(1);
    }

    @Test
    void membersOfARejectedHouseholdAreNamed() {
        Receipt receipt =
                importBook(
                        household("abc")
                                .row("Thôn 1", "1", "Vi Văn An", "Chủ hộ", "Nam", "1980", null));
        assertThat(ImportFixture.issue(receipt, IssueCode.MEMBER_OF_REJECTED_HOUSEHOLD).arguments())
                .containsExactly("2");
    }

    @Test
    void membersOfAHouseholdWithoutClassAreNamed() {
        Receipt receipt =
                importBook(
                        household(1, null)
                                .row("Thôn 1", "1", "Vi Văn An", "Chủ hộ", "Nam", "1980", null));
        ImportFixture.issue(receipt, IssueCode.NO_CLASS);
        ImportFixture.issue(receipt, IssueCode.MEMBER_OF_REJECTED_HOUSEHOLD);
        assertThat(receipt.sheets().get(1).rejected()).isEqualTo(1);
    }

    @Test
    void statedSizeCountsButADifferenceIsNamed() {
        Receipt receipt = importBook(withHead(3));
        assertThat(ImportFixture.issue(receipt, IssueCode.MEMBER_COUNT_DIFFERS).arguments())
                .containsExactly("3", "1");
        assertThat(fixture.register.only().size()).isEqualTo(3);
    }

    @Test
    void blankSizeIsTakenFromTheList() {
        Receipt receipt = importBook(withHead(null));
        assertThat(ImportFixture.issue(receipt, IssueCode.MEMBER_COUNT_FROM_LIST).arguments())
                .containsExactly("1");
        assertThat(fixture.register.only().size()).isEqualTo(1);
    }

    @Test
    void blankSizeWithoutMembersRejects() {
        Receipt receipt = importBook(household(null));
        ImportFixture.issue(receipt, IssueCode.VALUE_MISSING);
        assertThat(receipt.households().rejected()).isEqualTo(1);
    }

    @Test
    void twoHeadsAreNamed() {
        Receipt receipt =
                importBook(
                        withHead(2).row("Thôn 1", "1", "Lý Thị B", "Chủ hộ", "Nữ", "1982", null));
        assertThat(ImportFixture.issue(receipt, IssueCode.HEADS_NOT_ONE).arguments())
                .containsExactly("2");
    }

    @Test
    void agesBelowZeroAndAboveOneHundredAndTenAreNamed() {
        Receipt receipt =
                importBook(
                        withHead(3)
                                .row("Thôn 1", "1", "Vi Văn C", "Con", "Nam", "07/09/2024", null)
                                .row("Thôn 1", "1", "Vi Văn D", "Ông", "Nam", "1900", null));
        assertThat(ImportFixture.issues(receipt, IssueCode.AGE_IMPLAUSIBLE))
                .extracting(issue -> issue.arguments().get(0))
                .containsExactly("-1", "124");
    }

    @Test
    void relationsThatDoNotFitAreNamed() {
        Receipt receipt =
                importBook(
                        withHead(4)
                                .row("Thôn 1", "1", "Lý Văn B", "Vợ", "Nam", "1982", null)
                                .row("Thôn 1", "1", "Vi Văn C", "Bố", "Nam", "1985", null)
                                .row("Thôn 1", "1", "Vi Văn D", "Con", "Nam", "1975", null));
        assertThat(ImportFixture.issues(receipt, IssueCode.RELATION_IMPLAUSIBLE))
                .extracting(issue -> issue.place().row())
                .containsExactly(3, 4, 5);
    }

    @Test
    void malformedMismatchedAndSharedNumbersAreWarningsOnly() {
        Receipt receipt =
                importBook(
                        withHead(4)
                                .row("Thôn 1", "1", "Lý Thị B", "Vợ", "Nữ", "1982", "02018200")
                                .row(
                                        "Thôn 1",
                                        "1",
                                        "Vi Văn C",
                                        "Con",
                                        "Nam",
                                        "2010",
                                        "020110000003")
                                .row("Thôn 1", "1", "Vi Văn D", "Con", "Nam", "1980", HEAD_ID));
        Issue malformed = ImportFixture.issue(receipt, IssueCode.PERSONAL_ID_MALFORMED);
        assertThat(malformed.value()).isEqualTo("########");
        assertThat(malformed.place().column()).isEqualTo("G");
        assertThat(ImportFixture.issue(receipt, IssueCode.PERSONAL_ID_MISMATCH).place().row())
                .isEqualTo(4);
        Issue shared = ImportFixture.issue(receipt, IssueCode.PERSONAL_ID_SHARED);
        assertThat(shared.arguments()).containsExactly("2");
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @Test
    void membersOfHouseholdsThatShareANumberFollowTheirHead() {
        importBook(
                new Book()
                        .sheet("Hộ")
                        .paths(HOUSEHOLDS)
                        .row("Thôn 1", "1", "Vi Văn An", "1980", null, 2, "Nghèo", "06/09/2024")
                        .row("Thôn 1", "1", "Lý Thị Hòa", "1970", null, 1, "Nghèo", "06/09/2024")
                        .sheet("Thành viên")
                        .paths(MEMBERS)
                        .row("Thôn 1", "1", "Lý Thị Hoà", "Chủ hộ", "Nữ", "1970", null)
                        .row("Thôn 1", "1", "Vi Văn An", "Chủ hộ", "Nam", "1980", null)
                        .row("Thôn 1", "1", "Vi Văn C", "Con", "Nam", "2010", null));
        assertThat(fixture.register.households.values())
                .extracting(household -> household.members().size())
                .containsExactly(2, 1);
    }

    @Test
    void repeatedMemberCountsOnce() {
        Receipt receipt =
                importBook(
                        withHead(1)
                                .row(
                                        "Thôn 1",
                                        "1",
                                        "Vi Văn An",
                                        "Chủ hộ",
                                        "Nam",
                                        "2/3/1980",
                                        HEAD_ID));
        assertThat(receipt.sheets().get(1).duplicate()).isEqualTo(1);
        assertThat(fixture.register.only().members()).hasSize(1);
    }

    @Test
    void membersOfARowRejectedTwiceAreNamedByTheRejectionAndNotAsStrangers() {
        Receipt receipt =
                importBook(
                        new Book()
                                .sheet("Hộ")
                                .paths(
                                        "family.code family.hostName family.numberOfMembers"
                                                + " classify")
                                .row("1", "Vi Văn An", "x", "Hộ nghèo")
                                .row("1", "Vi Văn An", "x", "Hộ nghèo")
                                .sheet("Thành viên")
                                .paths("family.code member.fullName member.relationshipToHost")
                                .row("1", "Vi Văn An", "Chủ hộ")
                                .row("1", "Vi Văn An", "Chủ hộ"));
        assertThat(ImportFixture.issues(receipt, IssueCode.MEMBER_OF_REJECTED_HOUSEHOLD))
                .hasSize(2);
        assertThat(ImportFixture.issues(receipt, IssueCode.MEMBER_WITHOUT_HOUSEHOLD)).isEmpty();
        assertThat(receipt.sheets().get(1).rejected()).isEqualTo(2);
    }
}
