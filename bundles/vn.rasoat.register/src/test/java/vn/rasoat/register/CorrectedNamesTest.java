package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.register.StoreFixture.ROUND;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** A household whose number, village or discriminator was corrected stays one household. */
class CorrectedNamesTest {

    private static final String AN_ID = "020050000001";
    private static final String BINH_ID = "020060000002";

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
        fixture.rounds.open("20", 2024);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sharedNumberThatIsTakenApartKeepsBothHouseholds() {
        fixture.put(an("Bản Thí", "12", "an|1950"), binh("Bản Thí", "12", "binh|1960"));
        Map<String, String> before = idsByHead();

        assertThat(fixture.put(an("Bản Thí", "12", ""), binh("Bản Thí", "13", "")))
                .containsExactly(RowOutcome.CHANGED, RowOutcome.CHANGED);

        assertThat(surveys()).containsExactly(an("Bản Thí", "12", ""), binh("Bản Thí", "13", ""));
        assertThat(idsByHead()).isEqualTo(before);
        assertThat(versions()).isEqualTo(4);
    }

    @Test
    void laterHouseholdWithAUsedNumberIsNewAndTheFirstOneStays() {
        fixture.put(an("Bản Thí", "12", ""));
        Map<String, String> before = idsByHead();

        assertThat(fixture.put(binh("Bản Thí", "12", "binh|1960"), an("Bản Thí", "12", "an|1950")))
                .containsExactly(RowOutcome.NEW, RowOutcome.CHANGED);

        assertThat(fixture.households()).hasSize(2);
        assertThat(idsByHead()).containsAllEntriesOf(before);
    }

    @Test
    void correctedSpellingOfAVillageKeepsItsHouseholds() {
        fixture.put(an("Ban Thi", "1", ""), binh("Ban Thi", "2", ""));
        Map<String, String> before = idsByHead();

        assertThat(fixture.put(an("Bản Thí", "1", ""), binh("Bản Thí", "2", "")))
                .containsOnly(RowOutcome.CHANGED);

        assertThat(idsByHead()).isEqualTo(before);
        assertThat(surveys()).containsExactly(an("Bản Thí", "1", ""), binh("Bản Thí", "2", ""));
    }

    @Test
    void correctedBirthOfAHeadWithKnownPersonalNumberKeepsTheHousehold() {
        fixture.put(survey("Bản Thí", "12", "an|1950", "Hoàng Văn An", "1950-03-02", AN_ID));

        assertThat(fixture.put(survey("B", "7", "an|1951", "HOÀNG VĂN AN", "1951", AN_ID)))
                .containsExactly(RowOutcome.CHANGED);
        assertThat(fixture.households()).hasSize(1);
    }

    @Test
    void fullBirthDateAndVillageOrNumberAreSureWithoutPersonalNumber() {
        fixture.put(survey("Bản Thí", "12", "", "An", "1950-03-02", ""));

        assertThat(fixture.put(survey("Bản Thí", "13", "", "An", "1950-03-02", "")))
                .containsExactly(RowOutcome.CHANGED);
        assertThat(fixture.put(survey("Nà Pe", "13", "", "An", "1950-03-02", AN_ID)))
                .containsExactly(RowOutcome.CHANGED);
        assertThat(fixture.put(survey("Bản Thí", "14", "", "An", "1950-03-02", "")))
                .containsExactly(RowOutcome.NEW);
    }

    @Test
    void emptyVillageOrNumberIsNoSamePlace() {
        fixture.put(survey("", "12", "an|1950", "An", "1950-03-02", ""));

        assertThat(fixture.put(survey("", "13", "an|1950", "An", "1950-03-02", "")))
                .containsExactly(RowOutcome.NEW);
    }

    @Test
    void nameAloneIsSureOnlyWithTheSameVillageAndNumber() {
        fixture.put(survey("Bản Thí", "12", "an|1950", "An", "1950", ""));

        assertThat(fixture.put(survey("Bản Thí", "12", "an|1951", "An", "1951", "")))
                .containsExactly(RowOutcome.CHANGED);
        assertThat(fixture.put(survey("Bản Thí", "13", "", "An", "1951", "")))
                .containsExactly(RowOutcome.NEW);
    }

    @Test
    void headsWithTwoPersonalNumbersOfOneKindAreTwoHouseholds() {
        fixture.put(survey("Bản Thí", "12", "", "An", "1950-03-02", AN_ID));

        assertThat(fixture.put(survey("Bản Thí", "13", "", "An", "1950-03-02", BINH_ID)))
                .containsExactly(RowOutcome.NEW);
        assertThat(fixture.households()).hasSize(2);
    }

    @Test
    void newKindOfPersonalNumberIsNoOtherPerson() {
        fixture.put(survey("Bản Thí", "12", "", "An", "1950-03-02", "080111222"));

        assertThat(fixture.put(survey("Bản Thí", "13", "", "An", "1950-03-02", AN_ID)))
                .containsExactly(RowOutcome.CHANGED);
    }

    @Test
    void severalCounterpartsAreInDoubtAndNotMatched() {
        fixture.put(
                survey("Bản Thí", "1", "", "An", "1950-03-02", ""),
                survey("Bản Thí", "2", "", "An", "1950-03-02", ""));

        assertThat(fixture.put(survey("Bản Thí", "3", "", "An", "1950-03-02", "")))
                .containsExactly(RowOutcome.NEW);

        fixture.put(survey("Nà Pe", "8", "", "Chi", "1970-01-01", ""));
        assertThat(
                        fixture.put(
                                survey("Nà Pe", "9", "", "Chi", "1970-01-01", ""),
                                survey("Nà Pe", "10", "", "Chi", "1970-01-01", "")))
                .containsOnly(RowOutcome.NEW);
    }

    @Test
    void doubtAboutAPersonalNumberIsNotSettledByAWeakerRule() {
        fixture.put(
                survey("Bản Thí", "1", "", "An", "1950-03-02", AN_ID),
                survey("Nà Pe", "2", "", "An", "1950-03-02", AN_ID));

        assertThat(fixture.put(survey("Bản Thí", "3", "", "An", "1950-03-02", AN_ID)))
                .containsExactly(RowOutcome.NEW);
    }

    @Test
    void householdThatTheFileNamesIsNoCounterpart() {
        fixture.put(an("Bản Thí", "1", ""));

        assertThat(fixture.put(an("Bản Thí", "2", ""), an("Bản Thí", "1", "")))
                .containsExactly(RowOutcome.NEW, RowOutcome.UNCHANGED);
    }

    @Test
    void householdOfAnotherCommuneIsNoCounterpart() {
        fixture.put(an("Bản Thí", "1", ""));
        SurveyedHousehold here = an("Bản Thí", "1", "");
        HouseholdKey elsewhere = new HouseholdKey("06508", "Bản Thí", "1", "");

        assertThat(fixture.put(new SurveyedHousehold(elsewhere, here.answers(), here.members())))
                .containsExactly(RowOutcome.NEW);
    }

    @Test
    void householdsThatExchangeNumbersAreChangedByName() {
        fixture.put(an("Bản Thí", "1", ""), binh("Bản Thí", "2", ""));

        assertThat(fixture.put(an("Bản Thí", "2", ""), binh("Bản Thí", "1", "")))
                .containsOnly(RowOutcome.CHANGED);
        assertThat(surveys()).containsExactly(binh("Bản Thí", "1", ""), an("Bản Thí", "2", ""));
    }

    @Test
    void correctedNameCanBeCorrectedBack() {
        fixture.put(an("Bản Thí", "1", ""));
        Map<String, String> before = idsByHead();

        fixture.put(an("Bản Thí", "2", ""));
        fixture.put(an("Bản Thí", "1", ""));
        assertThat(fixture.put(an("Bản Thí", "1", ""))).containsExactly(RowOutcome.UNCHANGED);

        assertThat(idsByHead()).isEqualTo(before);
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void householdUnderACorrectedNameIsClassifiedAgain() {
        fixture.put(an("Bản Thí", "1", ""));
        String id = fixture.households().get(0).id();
        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                Map.of(id, StoreFixture.outcome(PovertyClass.POOR)));

        fixture.put(an("Bản Thí", "2", ""));
        assertThat(fixture.households().get(0).outcome()).isEmpty();
    }

    /** More rows than are sent at once, so closing and inserting go in several rounds. */
    @Test
    void wholeCommuneUnderANewSpellingKeepsEveryHousehold() {
        List<SurveyedHousehold> old = new ArrayList<>();
        List<SurveyedHousehold> corrected = new ArrayList<>();
        for (int i = 1; i <= 1200; i++) {
            String number = Integer.toString(i);
            old.add(survey("Ban Thi", number, "", "An", "1950-03-02", "02005" + (1000000 + i)));
            corrected.add(
                    survey("Bản Thí", number, "", "An", "1950-03-02", "02005" + (1000000 + i)));
        }
        fixture.put(old.toArray(SurveyedHousehold[]::new));
        List<String> ids =
                fixture.households().stream().map(RegisteredHousehold::id).sorted().toList();

        assertThat(fixture.put(corrected.toArray(SurveyedHousehold[]::new)))
                .containsOnly(RowOutcome.CHANGED);
        assertThat(fixture.households())
                .extracting(RegisteredHousehold::id)
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private static SurveyedHousehold an(String village, String number, String discriminator) {
        return survey(village, number, discriminator, "Hoàng Văn An", "1950-03-02", AN_ID);
    }

    private static SurveyedHousehold binh(String village, String number, String discriminator) {
        return survey(village, number, discriminator, "Lý Thị Bình", "1960-05-06", BINH_ID);
    }

    private static SurveyedHousehold survey(
            String village,
            String number,
            String discriminator,
            String head,
            String birth,
            String personalId) {
        SurveyedHousehold plain =
                StoreFixture.household(
                        new HouseholdKey("06505", village, number, discriminator), "133", head);
        var answers =
                plain.answers()
                        .with("family.hostName", head)
                        .with("family.hostBirthDate", birth)
                        .with("family.code", number);
        return new SurveyedHousehold(
                plain.key(),
                personalId.isEmpty() ? answers : answers.with("family.hostPersonalId", personalId),
                plain.members());
    }

    private List<SurveyedHousehold> surveys() {
        return fixture.households().stream().map(RegisteredHousehold::survey).toList();
    }

    private Map<String, String> idsByHead() {
        Map<String, String> ids = new TreeMap<>();
        for (RegisteredHousehold household : fixture.households()) {
            ids.put(
                    household.survey().answers().text("family.hostName").orElseThrow(),
                    household.id());
        }
        return ids;
    }

    private int versions() {
        return fixture.store.inTransaction(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery("select count(*) from household")) {
                        rows.next();
                        return rows.getInt(1);
                    }
                });
    }
}
