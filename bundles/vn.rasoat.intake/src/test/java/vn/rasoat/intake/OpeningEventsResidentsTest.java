package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

/** What hangs on the households: opening list, events, resident totals. */
class OpeningEventsResidentsTest {

    private static final String OPENING =
            "administrative.village_or_group family.code family.hostName"
                    + " transition.beginningClassify transition.beginningMembers";
    private static final HouseholdKey FIRST = new HouseholdKey("06505", "Thôn 1", "1", "");
    private static final HouseholdKey GONE = new HouseholdKey("06505", "Thôn 1", "9", "");

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    /** Household 1 was poor with 5 persons, as its form says. */
    private static Book survey() {
        return survey("Hộ nghèo", 5);
    }

    private static Book survey(Object openingClass, Object openingSize) {
        return new Book()
                .sheet("Hộ")
                .paths(
                        "administrative.village_or_group family.code family.hostName"
                                + " family.numberOfMembers classify transition.beginningClassify"
                                + " transition.beginningMembers")
                .row("Thôn 1", "1", "Vi Văn An", 4, "Cận nghèo", openingClass, openingSize);
    }

    private static Book opening(Book book) {
        return book.sheet("Đầu kỳ").paths(OPENING);
    }

    private static Book fullOpening() {
        return opening(survey())
                .row("THÔN 1", "1.0", "Vi Văn An", "Hộ nghèo", 5)
                .row("Thôn 1", "9", "Lý Văn Bình", "Hộ cận nghèo", 2);
    }

    private static Book events() {
        return fullOpening()
                .sheet("Biến động")
                .paths(
                        "administrative.village_or_group family.code family.hostName event.kind"
                                + " event.date transition.beginningClassify"
                                + " transition.beginningMembers");
    }

    private Receipt importBook(Book book) {
        return fixture.importInto("06505", book);
    }

    private SheetCounts sheet(Receipt receipt, String kind) {
        return receipt.sheets().stream()
                .filter(sheet -> sheet.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void openingEntriesBearTheNameOfTheirHousehold() {
        Receipt receipt = importBook(fullOpening());
        assertThat(fixture.register.opening.values())
                .containsExactly(
                        new OpeningEntry(FIRST, PovertyClass.POOR, 5),
                        new OpeningEntry(GONE, PovertyClass.NEAR_POOR, 2));
        assertThat(fixture.register.covered).containsExactly("06505");
        assertThat(sheet(receipt, "opening-list").added()).isEqualTo(2);
        assertThat(ImportFixture.issues(receipt, IssueCode.OPENING_CLASS_DIFFERS)).isEmpty();
    }

    @Test
    void onlyCommunesOfTheFileAreCoveredByItsOpeningList() {
        fixture.importInto(
                ImportFixture.DISTRICT,
                new Book()
                        .sheet("Hộ")
                        .paths(
                                "administrative.commune family.code family.hostName"
                                        + " family.numberOfMembers classify")
                        .row("06505", "1", "Vi Văn An", 4, "Nghèo")
                        .row("06508", "1", "Vi Văn Ba", null, "Nghèo")
                        .sheet("Đầu kỳ")
                        .paths(
                                "administrative.commune family.code family.hostName"
                                        + " transition.beginningClassify"
                                        + " transition.beginningMembers")
                        .row("06469", "9", "Lý Văn Bình", "Nghèo", 2)
                        .row("06463", "9", "Lý Văn Chi", "Không nghèo", 2));
        // Households without entries, a rejected household, an entry, a rejected entry.
        assertThat(fixture.register.covered)
                .containsExactlyInAnyOrder("06505", "06508", "06469", "06463");
    }

    @Test
    void openingEntriesOfOneNumberAreToldApartByName() {
        importBook(
                opening(survey())
                        .row("Thôn 1", "1", "Lý Thị Hòa", "Hộ cận nghèo", 3)
                        .row("Thôn 1", "1", "Vi Văn An", "Hộ nghèo", 5));
        assertThat(fixture.register.opening.keySet())
                .containsExactly(new HouseholdKey("06505", "Thôn 1", "1", "ly thi hoa|"), FIRST);
    }

    @Test
    void formThatContradictsTheListIsNamed() {
        Receipt receipt =
                importBook(
                        opening(survey("Hộ cận nghèo", 5))
                                .row("Thôn 1", "1", "Vi Văn An", "Hộ nghèo", 5));
        assertThat(ImportFixture.issue(receipt, IssueCode.OPENING_CLASS_DIFFERS).arguments())
                .containsExactly("Hộ nghèo");
    }

    @Test
    void formThatNamesAClassWithoutAnEntryIsNamed() {
        Receipt receipt = importBook(opening(survey()).row("Thôn 2", "1", "A B", "Hộ nghèo", 5));
        assertThat(ImportFixture.issue(receipt, IssueCode.OPENING_CLASS_DIFFERS).place().column())
                .isEqualTo("F");
    }

    @Test
    void repeatedEntryWithOtherContentIsRejected() {
        Receipt receipt = importBook(fullOpening().row("Thôn 1", "9", "Lý Văn Bình", "Nghèo", 2));
        assertThat(ImportFixture.issue(receipt, IssueCode.OPENING_ENTRY_REPEATED).arguments())
                .containsExactly("3");
        assertThat(sheet(receipt, "opening-list").rejected()).isEqualTo(1);
    }

    @Test
    void entryWithoutAListedClassIsRejected() {
        Receipt receipt =
                importBook(
                        fullOpening()
                                .row("Thôn 1", "7", "A B", "Hộ không nghèo", 2)
                                .row("Thôn 1", "8", "A C", null, 2));
        assertThat(ImportFixture.issues(receipt, IssueCode.OPENING_CLASS_MISSING)).hasSize(2);
    }

    @Test
    void blankOpeningSizeIsThatOfToday() {
        Receipt receipt =
                importBook(opening(survey()).row("Thôn 1", "1", "Vi Văn An", "Hộ nghèo", null));
        ImportFixture.issue(receipt, IssueCode.OPENING_SIZE_MISSING);
        assertThat(fixture.register.opening.get(FIRST).persons()).isEqualTo(4);
    }

    @Test
    void blankOpeningSizeOfAHouseholdThatIsGoneRejectsTheEntry() {
        Receipt receipt = importBook(fullOpening().row("Thôn 1", "7", "A B", "Hộ nghèo", null));
        ImportFixture.issue(receipt, IssueCode.VALUE_MISSING);
        assertThat(sheet(receipt, "opening-list").rejected()).isEqualTo(1);
    }

    @Test
    void formWithoutOpeningSizeIsNamedWhereThereIsNoList() {
        Receipt receipt = importBook(survey("Hộ nghèo", null));
        assertThat(ImportFixture.issue(receipt, IssueCode.OPENING_SIZE_MISSING).place().column())
                .isEqualTo("G");
        assertThat(fixture.register.covered).isEmpty();
    }

    @Test
    void departureIsTakenAsListed() {
        Receipt receipt =
                importBook(
                        events().row(
                                        "Thôn 1",
                                        "9",
                                        "Lý Văn Bình",
                                        "moved-out",
                                        "05/05/2024",
                                        "Hộ cận nghèo",
                                        2));
        assertThat(fixture.register.events)
                .containsExactly(
                        new HouseholdEvent(
                                GONE,
                                EventKind.MOVED_OUT,
                                LocalDate.of(2024, 5, 5),
                                PovertyClass.NEAR_POOR,
                                2));
        assertThat(sheet(receipt, "events").added()).isEqualTo(1);
    }

    @Test
    void classOfADepartureMayComeFromTheList() {
        importBook(events().row("Thôn 1", "9", "Lý Văn Bình", "Chuyển đi", null, null, null));
        assertThat(fixture.register.events)
                .containsExactly(
                        new HouseholdEvent(
                                GONE,
                                EventKind.MOVED_OUT,
                                LocalDate.MIN,
                                PovertyClass.NEAR_POOR,
                                0));
    }

    @Test
    void eventOfAnUnknownHouseholdIsRejected() {
        Receipt receipt =
                importBook(
                        events().row("Thôn 1", "55", "A B", "deceased", null, "Hộ nghèo", 1)
                                .row("Thôn 1", "56", "A C", "moved-in", null, "Hộ nghèo", 1));
        assertThat(ImportFixture.issues(receipt, IssueCode.EVENT_HOUSEHOLD_UNKNOWN)).hasSize(2);
        assertThat(sheet(receipt, "events").rejected()).isEqualTo(2);
    }

    @Test
    void unknownKindOfEventIsRejected() {
        Receipt receipt =
                importBook(
                        events().row("Thôn 1", "9", "Lý Văn Bình", "lost", null, "Hộ cận nghèo", 2)
                                .row("Thôn 1", "9", "Lý Văn Bình", null, null, "Hộ cận nghèo", 2));
        assertThat(ImportFixture.issues(receipt, IssueCode.EVENT_KIND_UNKNOWN))
                .hasSize(2)
                .allSatisfy(
                        issue ->
                                assertThat(issue.arguments().get(0))
                                        .contains("Chuyển đi (moved-out)"));
    }

    @Test
    void secondEventOfOneKindIsRejectedAndTheFirstKept() {
        Book book =
                events().row("Thôn 1", "9", "A", "moved-out", "05/05/2024", "Cận nghèo", 2)
                        .row("Thôn 1", "9", "A", "Chuyển đi", "05/05/2024", "Cận nghèo", 2)
                        .row("Thôn 1", "9", "A", "moved-out", "06/05/2024", "Cận nghèo", 2)
                        .row("Thôn 1", "9", "A", "deceased", "06/05/2024", "Cận nghèo", 2);
        Receipt receipt = importBook(book);
        Issue issue = ImportFixture.issue(receipt, IssueCode.EVENT_REPEATED);
        assertThat(issue.place().row()).isEqualTo(4);
        assertThat(issue.arguments()).containsExactly("Chuyển đi", "2");
        assertThat(ImportFixture.issue(receipt, IssueCode.ROW_REPEATED).place().row()).isEqualTo(3);
        assertThat(fixture.register.events)
                .extracting(HouseholdEvent::kind, HouseholdEvent::date)
                .containsExactly(
                        tuple(EventKind.MOVED_OUT, LocalDate.of(2024, 5, 5)),
                        tuple(EventKind.DECEASED, LocalDate.of(2024, 5, 6)));
        assertThat(sheet(receipt, "events"))
                .isEqualTo(new SheetCounts("Biến động", "events", 4, 2, 0, 0, 1, 1, 0));
        assertThat(sheet(importBook(book), "events"))
                .isEqualTo(new SheetCounts("Biến động", "events", 4, 0, 0, 2, 1, 1, 0));
    }

    @Test
    void membersThatChangeTwiceCountOnce() {
        Receipt receipt =
                importBook(
                        events().row("Thôn 1", "1", "A", "member-change", "05/05/2024", null, null)
                                .row(
                                        "Thôn 1",
                                        "1",
                                        "A",
                                        "member-change",
                                        "06/06/2024",
                                        null,
                                        null));
        assertThat(fixture.register.events)
                .extracting(HouseholdEvent::date)
                .containsExactly(LocalDate.of(2024, 5, 5));
        assertThat(sheet(receipt, "events"))
                .isEqualTo(new SheetCounts("Biến động", "events", 2, 1, 0, 0, 0, 1, 0));
    }

    @Test
    void moverWithoutAClassIsNotGuessed() {
        Receipt receipt =
                importBook(events().row("Thôn 1", "1", "Vi Văn An", "moved-in", null, null, 4));
        ImportFixture.issue(receipt, IssueCode.OPENING_CLASS_MISSING);
        assertThat(fixture.register.events).isEmpty();
    }

    @Test
    void departureThatDiffersFromTheListIsNamed() {
        Receipt receipt =
                importBook(
                        events().row(
                                        "Thôn 1",
                                        "9",
                                        "Lý Văn Bình",
                                        "deceased",
                                        null,
                                        "Hộ nghèo",
                                        3));
        assertThat(ImportFixture.issue(receipt, IssueCode.EVENT_DIFFERS_FROM_OPENING).arguments())
                .containsExactly("Hộ nghèo", "3", "Hộ cận nghèo", "2");
    }

    @Test
    void departureOfASurveyedHouseholdIsNamed() {
        Receipt receipt =
                importBook(
                        events().row("Thôn 1", "1", "Vi Văn An", "deceased", null, "Hộ nghèo", 5));
        assertThat(
                        ImportFixture.issue(receipt, IssueCode.EVENT_OF_SURVEYED_HOUSEHOLD)
                                .place()
                                .row())
                .isEqualTo(2);
    }

    @Test
    void residentTotalsAreTakenByCommune() {
        Receipt receipt =
                importBook(
                        survey().sheet("Dân cư")
                                .paths(
                                        "administrative.commune residents.households"
                                                + " residents.persons")
                                .row("Xã Vạn Linh", 1318, "5234"));
        assertThat(fixture.register.residents.values())
                .containsExactly(new Residents("06505", 1318, 5234));
        assertThat(sheet(receipt, "residents").added()).isEqualTo(1);
    }

    @Test
    void residentTotalsThatAreNoNumbersAreRejected() {
        Receipt receipt =
                importBook(
                        survey().sheet("Dân cư")
                                .paths(
                                        "administrative.commune residents.households"
                                                + " residents.persons")
                                .row("Xã Vạn Linh", "nhiều", null));
        assertThat(ImportFixture.issues(receipt, IssueCode.RESIDENTS_UNREADABLE)).hasSize(2);
        assertThat(fixture.register.residents).isEmpty();
    }

    @Test
    void secondTotalsOfACommuneAreNotUsed() {
        Receipt receipt =
                importBook(
                        survey().sheet("Dân cư")
                                .paths(
                                        "administrative.commune residents.households"
                                                + " residents.persons")
                                .row("Xã Vạn Linh", 1318, 5234)
                                .row("06505", 1318, 5234)
                                .row("06505", 1319, 5234));
        ImportFixture.issue(receipt, IssueCode.RESIDENTS_TWICE);
        assertThat(fixture.register.residents.get("06505").households()).isEqualTo(1318);
        assertThat(sheet(receipt, "residents"))
                .isEqualTo(new SheetCounts("Dân cư", "residents", 3, 1, 0, 0, 1, 1, 0));
    }

    @Test
    void twoOpeningRowsOfOneHouseholdAreNotMerged() {
        Book withoutVillages =
                new Book()
                        .sheet("Hộ")
                        .paths("family.code family.hostName family.numberOfMembers classify")
                        .row("1", "Vi Văn An", 4, "Cận nghèo");
        Receipt receipt =
                importBook(
                        opening(withoutVillages)
                                .row("Thôn 1", "1", "Vi Văn An", "Hộ nghèo", 5)
                                .row("Thôn 2", "1", "Lý Văn Bình", "Hộ nghèo", 2));
        ImportFixture.issue(receipt, IssueCode.OPENING_ENTRY_REPEATED);
        assertThat(sheet(receipt, "opening-list"))
                .isEqualTo(new SheetCounts("Đầu kỳ", "opening-list", 2, 1, 0, 0, 1, 0, 0));
    }

    @Test
    void residentTotalsOfVillagesAreAddedUp() {
        importBook(
                survey().sheet("Dân cư")
                        .paths(
                                "administrative.village_or_group residents.households"
                                        + " residents.persons")
                        .row("Thôn 1", 100, 400)
                        .row("Thôn 2", 50, 210));
        assertThat(fixture.register.residents.get("06505"))
                .isEqualTo(new Residents("06505", 150, 610));
    }

    /** Two villages of 150 households with 610 persons in all, and the commune itself. */
    private Receipt villagesAndCommune(int households, int persons) {
        return importBook(
                survey().sheet("Dân cư")
                        .paths(
                                "administrative.village_or_group residents.households"
                                        + " residents.persons")
                        .row("Thôn 1", 100, 400)
                        .row("Thôn 2", 50, 210)
                        .row(null, households, persons));
    }

    @Test
    void totalOfTheCommuneIsNotAddedToItsVillages() {
        Receipt receipt = villagesAndCommune(150, 610);
        assertThat(fixture.register.residents.get("06505"))
                .isEqualTo(new Residents("06505", 150, 610));
        assertThat(ImportFixture.issues(receipt, IssueCode.RESIDENTS_TWICE)).isEmpty();
        assertThat(sheet(receipt, "residents").added()).isEqualTo(3);
    }

    @Test
    void totalOfTheCommuneCountsWhereItsVillagesSayOtherwise() {
        Receipt receipt = villagesAndCommune(151, 610);
        assertThat(fixture.register.residents.get("06505"))
                .isEqualTo(new Residents("06505", 151, 610));
        assertThat(ImportFixture.issue(receipt, IssueCode.RESIDENTS_TWICE).arguments())
                .containsExactly("Xã Vạn Linh", "4");
        assertThat(sheet(receipt, "residents"))
                .isEqualTo(new SheetCounts("Dân cư", "residents", 3, 1, 0, 0, 2, 0, 0));
    }

    @Test
    void withoutAnyHouseholdNothingElseIsStored() {
        Receipt receipt =
                importBook(
                        opening(
                                        new Book()
                                                .sheet("Hộ")
                                                .paths(
                                                        "family.code family.hostName"
                                                            + " family.numberOfMembers classify")
                                                .row("1", "A B", 3, null))
                                .row("Thôn 1", "1", "A B", "Hộ nghèo", 5));
        ImportFixture.issue(receipt, IssueCode.NOTHING_ACCEPTED);
        assertThat(fixture.register.opening).isEmpty();
        assertThat(fixture.register.covered).isEmpty();
        assertThat(sheet(receipt, "opening-list").rejected()).isEqualTo(1);
    }
}
