package vn.rasoat.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.api.survey.PovertyClass.NEAR_POOR;
import static vn.rasoat.api.survey.PovertyClass.NOT_POOR;
import static vn.rasoat.api.survey.PovertyClass.POOR;
import static vn.rasoat.api.survey.PovertyClass.UNDETERMINED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

class MovementLedgerTest {

    private static final HouseholdKey A = key("1", "");

    @Test
    void aHouseholdThatStaysOnItsListChangesSizeForPersonsOnly() {
        CommuneLedger ledger = withList(List.of(now(A, POOR, 5)), List.of(entry(A, POOR, 3)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 3),
                        movement(POOR, MovementKind.OTHER_INCREASE, MovementCause.SIZE, 0, 2),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 5));
    }

    @Test
    void aHouseholdThatCrossesLeavesAndEntersWithItsClosingSize() {
        CommuneLedger ledger = withList(List.of(now(A, NEAR_POOR, 2)), List.of(entry(A, POOR, 3)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 3),
                        movement(POOR, MovementKind.OTHER_DECREASE, MovementCause.SIZE, 0, 1),
                        movement(POOR, MovementKind.CROSSED_OUT, MovementCause.REVIEW, 1, 2),
                        movement(NEAR_POOR, MovementKind.CROSSED_IN, MovementCause.REVIEW, 1, 2),
                        movement(NEAR_POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 2));
    }

    @Test
    void aHouseholdThatIsNotPoorAnyMoreAlsoChangesSizeInsideItsOpeningClass() {
        CommuneLedger ledger =
                withList(List.of(now(A, NOT_POOR, 4)), List.of(entry(A, NEAR_POOR, 3)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(NEAR_POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 3),
                        movement(NEAR_POOR, MovementKind.OTHER_INCREASE, MovementCause.SIZE, 0, 1),
                        movement(NEAR_POOR, MovementKind.LEFT_ABOVE, MovementCause.REVIEW, 1, 4));
    }

    @Test
    void aHouseholdThatLeftByAnEventLeavesWithItsOpeningSize() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(),
                        List.of(entry(A, POOR, 3)),
                        true,
                        // the event states another class and size: the opening list counts
                        List.of(event(A, EventKind.DECEASED, NEAR_POOR, 1)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 3),
                        movement(POOR, MovementKind.OTHER_DECREASE, MovementCause.DECEASED, 1, 3));
        assertThat(ledger.carried()).isEmpty();
    }

    @Test
    void aDepartureOfAHouseholdThatIsSurveyedDoesNotCount() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 3)),
                        List.of(entry(A, POOR, 3)),
                        true,
                        List.of(event(A, EventKind.MOVED_OUT, POOR, 3)));

        assertThat(kinds(ledger)).containsExactly(MovementKind.OPENING, MovementKind.CLOSING);
    }

    @Test
    void aMoverEntersInTheClassOfItsOriginAndThenMovesLikeAnyOther() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, NEAR_POOR, 5)),
                        List.of(),
                        true,
                        List.of(event(A, EventKind.MOVED_IN, POOR, 4)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.OTHER_INCREASE, MovementCause.MOVED_IN, 1, 4),
                        movement(POOR, MovementKind.OTHER_INCREASE, MovementCause.SIZE, 0, 1),
                        movement(POOR, MovementKind.CROSSED_OUT, MovementCause.REVIEW, 1, 5),
                        movement(NEAR_POOR, MovementKind.CROSSED_IN, MovementCause.REVIEW, 1, 5),
                        movement(NEAR_POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 5));
    }

    @Test
    void aMoverWithoutASizeEntersWithItsClosingSize() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 5)),
                        List.of(),
                        true,
                        List.of(event(A, EventKind.MOVED_IN, POOR, 0)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.OTHER_INCREASE, MovementCause.MOVED_IN, 1, 5),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 5));
    }

    @Test
    void aMoverWhoWasNotRecognisedIsRelapsedOrNewlyArisen() {
        HouseholdKey b = key("2", "");
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 5), relapsed(b, NEAR_POOR, 2)),
                        List.of(),
                        true,
                        List.of(
                                event(A, EventKind.MOVED_IN, NOT_POOR, 5),
                                event(b, EventKind.MOVED_IN, NOT_POOR, 2)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.NEWLY_ARISEN, MovementCause.REVIEW, 1, 5),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 5),
                        movement(NEAR_POOR, MovementKind.RELAPSED, MovementCause.REVIEW, 1, 2),
                        movement(NEAR_POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 2));
    }

    @Test
    void theNewHouseholdOfASplitEntersInTheClassItCameFrom() {
        HouseholdKey b = key("2", "");
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 3), now(b, POOR, 2)),
                        List.of(entry(A, POOR, 5)),
                        true,
                        List.of(event(b, EventKind.SPLIT, POOR, 2)));

        assertThat(ledger.movements())
                .containsExactlyInAnyOrder(
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 5),
                        movement(POOR, MovementKind.OTHER_DECREASE, MovementCause.SIZE, 0, 2),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 3),
                        movement(POOR, MovementKind.OTHER_INCREASE, MovementCause.SPLIT, 1, 2),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 2));
    }

    @Test
    void aHouseholdMergedAwayLeavesAndTheOtherOneGrows() {
        HouseholdKey b = key("2", "");
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 5)),
                        List.of(entry(A, POOR, 3), entry(b, POOR, 2)),
                        true,
                        List.of(event(b, EventKind.MERGED, POOR, 2)));

        assertThat(ledger.movements())
                .contains(
                        movement(POOR, MovementKind.OTHER_DECREASE, MovementCause.MERGED, 1, 2),
                        movement(POOR, MovementKind.OTHER_INCREASE, MovementCause.SIZE, 0, 2));
    }

    @Test
    void theOpeningClassWinsOverTheMarkOfARelapse() {
        CommuneLedger ledger =
                withList(List.of(relapsed(A, POOR, 3)), List.of(entry(A, NEAR_POOR, 3)));

        assertThat(kinds(ledger))
                .containsExactly(
                        MovementKind.OPENING,
                        MovementKind.CROSSED_OUT,
                        MovementKind.CROSSED_IN,
                        MovementKind.CLOSING);
    }

    @Test
    void theOpeningClassWinsOverAnArrival() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 3)),
                        List.of(entry(A, POOR, 3)),
                        true,
                        List.of(event(A, EventKind.MOVED_IN, NEAR_POOR, 3)));

        assertThat(kinds(ledger)).containsExactly(MovementKind.OPENING, MovementKind.CLOSING);
    }

    @Test
    void comingAndLeavingWithinTheYearIsNeither() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(),
                        List.of(),
                        true,
                        List.of(
                                event(A, EventKind.MOVED_IN, POOR, 3),
                                event(A, EventKind.MOVED_OUT, POOR, 3)));

        assertThat(ledger.movements()).isEmpty();
        assertThat(ledger.strayEvents()).isEmpty();
    }

    @Test
    void aHouseholdNeitherSurveyedNorExplainedKeepsItsClassAndIsNamed() {
        CommuneLedger ledger = withList(List.of(), List.of(entry(A, NEAR_POOR, 4)));

        assertThat(ledger.movements())
                .containsExactly(
                        movement(NEAR_POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 4),
                        movement(NEAR_POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 4));
        assertThat(ledger.carried()).containsExactly(new CarriedHousehold(A, NEAR_POOR, 4, false));
    }

    @Test
    void aSurveyedHouseholdThatIsNotClassifiedKeepsItsOpeningClassAndSize() {
        CommuneLedger ledger =
                withList(List.of(now(A, UNDETERMINED, 9)), List.of(entry(A, POOR, 4)));

        assertThat(ledger.carried()).containsExactly(new CarriedHousehold(A, POOR, 4, true));
        assertThat(kinds(ledger)).containsExactly(MovementKind.OPENING, MovementKind.CLOSING);
    }

    @Test
    void anEntryWithoutDiscriminatorMatchesTheOnlyHouseholdWithThatNumber() {
        CommuneLedger ledger =
                withList(List.of(now(key("1", "an|1950"), POOR, 3)), List.of(entry(A, POOR, 3)));

        assertThat(ledger.carried()).isEmpty();
        assertThat(kinds(ledger)).containsExactly(MovementKind.OPENING, MovementKind.CLOSING);
    }

    @Test
    void anEntryThatCouldBeTwoHouseholdsIsUnexplained() {
        CommuneLedger ledger =
                withList(
                        List.of(
                                now(key("1", "an|1950"), NOT_POOR, 3),
                                now(key("1", "binh|1960"), NOT_POOR, 3)),
                        List.of(entry(A, POOR, 3)));

        assertThat(ledger.carried()).containsExactly(new CarriedHousehold(A, POOR, 3, false));
    }

    @Test
    void aHouseholdThatTwoEntriesClaimBelongsToNeither() {
        CommuneLedger ledger =
                withList(
                        List.of(now(A, NOT_POOR, 3)),
                        List.of(
                                entry(key("1", "an|1950"), POOR, 3),
                                entry(key("1", "binh|1960"), POOR, 2)));

        assertThat(ledger.carried()).hasSize(2);
    }

    @Test
    void equalDiscriminatorsBelongTogether() {
        CommuneLedger ledger =
                withList(
                        List.of(
                                now(key("1", "an|1950"), POOR, 3),
                                now(key("1", "binh|1960"), NOT_POOR, 2)),
                        List.of(
                                entry(key("1", "binh|1960"), POOR, 2),
                                entry(key("1", "an|1950"), POOR, 3)));

        assertThat(ledger.carried()).isEmpty();
        assertThat(kinds(ledger))
                .containsExactly(
                        MovementKind.OPENING,
                        MovementKind.OPENING,
                        MovementKind.CLOSING,
                        MovementKind.LEFT_ABOVE);
    }

    @Test
    void anEventThatCouldBeTwoHouseholdsCountsNowhereAndIsNamed() {
        HouseholdEvent event = event(A, EventKind.MOVED_IN, POOR, 3);
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(
                                now(key("1", "an|1950"), NOT_POOR, 3),
                                now(key("1", "binh|1960"), NOT_POOR, 3)),
                        List.of(),
                        true,
                        List.of(event));

        assertThat(ledger.movements()).isEmpty();
        assertThat(ledger.strayEvents()).containsExactly(event);
    }

    @Test
    void withoutAnOpeningListTheSurveyTellsTheOpeningClass() {
        HouseholdKey b = key("2", "");
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(stated(A, NEAR_POOR, 3, POOR, 4), stated(b, POOR, 2, NOT_POOR, 0)),
                        List.of(),
                        false,
                        List.of(event(key("9", ""), EventKind.MOVED_OUT, POOR, 6)));

        assertThat(ledger.openingKnown()).isTrue();
        assertThat(ledger.movements())
                .containsExactlyInAnyOrder(
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 4),
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 6),
                        movement(POOR, MovementKind.OTHER_DECREASE, MovementCause.MOVED_OUT, 1, 6),
                        movement(POOR, MovementKind.OTHER_DECREASE, MovementCause.SIZE, 0, 1),
                        movement(POOR, MovementKind.CROSSED_OUT, MovementCause.REVIEW, 1, 3),
                        movement(NEAR_POOR, MovementKind.CROSSED_IN, MovementCause.REVIEW, 1, 3),
                        movement(NEAR_POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 3),
                        movement(POOR, MovementKind.NEWLY_ARISEN, MovementCause.REVIEW, 1, 2),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 2));
    }

    @Test
    void whereASurveyDoesNotSayTheOpeningClassOnlyTheClosingListIsKnown() {
        HouseholdKey b = key("2", "");
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(stated(A, POOR, 3, POOR, 3), now(b, POOR, 2)),
                        List.of(),
                        false,
                        List.of());

        assertThat(ledger.openingKnown()).isFalse();
        assertThat(kinds(ledger)).containsOnly(MovementKind.CLOSING);
    }

    @Test
    void aMoverNeedsNoStatedOpeningClass() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(now(A, POOR, 2)),
                        List.of(),
                        false,
                        List.of(event(A, EventKind.MOVED_IN, POOR, 2)));

        assertThat(ledger.openingKnown()).isTrue();
        assertThat(kinds(ledger))
                .containsExactly(MovementKind.OTHER_INCREASE, MovementKind.CLOSING);
    }

    @Test
    void anImportedOpeningListCountsAndNotWhatTheSurveyStates() {
        CommuneLedger ledger = withList(List.of(stated(A, POOR, 3, POOR, 3)), List.of());

        assertThat(kinds(ledger)).containsExactly(MovementKind.NEWLY_ARISEN, MovementKind.CLOSING);
    }

    @Test
    void anOpeningSizeThatNobodyStatesIsThePresentOne() {
        CommuneLedger ledger =
                MovementLedger.of(
                        List.of(stated(A, POOR, 3, POOR, 0)), List.of(), false, List.of());

        assertThat(ledger.movements())
                .containsExactly(
                        movement(POOR, MovementKind.OPENING, MovementCause.LISTED, 1, 3),
                        movement(POOR, MovementKind.CLOSING, MovementCause.LISTED, 1, 3));
    }

    private static CommuneLedger withList(
            List<LedgerHousehold> households, List<OpeningEntry> opening) {
        return MovementLedger.of(households, opening, true, List.of());
    }

    private static List<MovementKind> kinds(CommuneLedger ledger) {
        return ledger.movements().stream().map(Movement::kind).toList();
    }

    private static HouseholdKey key(String number, String discriminator) {
        return new HouseholdKey("06505", "Thôn A", number, discriminator);
    }

    private static LedgerHousehold now(HouseholdKey key, PovertyClass now, int persons) {
        return new LedgerHousehold(key, now, persons, UNDETERMINED, 0, false);
    }

    private static LedgerHousehold relapsed(HouseholdKey key, PovertyClass now, int persons) {
        return new LedgerHousehold(key, now, persons, UNDETERMINED, 0, true);
    }

    private static LedgerHousehold stated(
            HouseholdKey key, PovertyClass now, int persons, PovertyClass then, int thenPersons) {
        return new LedgerHousehold(key, now, persons, then, thenPersons, false);
    }

    private static OpeningEntry entry(HouseholdKey key, PovertyClass opening, int persons) {
        return new OpeningEntry(key, opening, persons);
    }

    private static HouseholdEvent event(
            HouseholdKey key, EventKind kind, PovertyClass recognised, int persons) {
        return new HouseholdEvent(key, kind, LocalDate.of(2024, 6, 1), recognised, persons);
    }

    private static Movement movement(
            PovertyClass list,
            MovementKind kind,
            MovementCause cause,
            int households,
            int persons) {
        return new Movement(list, kind, cause, households, persons);
    }
}
