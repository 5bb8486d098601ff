package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.itests.tally.Klass.NEAR_POOR;
import static vn.rasoat.itests.tally.Klass.NOT_POOR;
import static vn.rasoat.itests.tally.Klass.POOR;

import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The conventions of the forms on workbooks of a few households, worked out by hand. Movements are
 * written {@code column=households/persons}, columns of zeros left out, {@code -} is a blank.
 */
class MovementConventionsTest {

    private static final String VAN_LINH = "06505";

    @TempDir Path folder;

    @Test
    void growthOfStayingHouseholdIsPersonsInColumnEight() throws IOException {
        TalliedPack pack = tally(new MiniWorkbook().opening("1", POOR, 3).surveyed("1", POOR, 5));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/3 8=0/2 9=1/5");
        assertThat(moves(pack, "7.3")).isEmpty();
    }

    @Test
    void householdThatLeavesTheListShrinksInsideItsClassFirst() throws IOException {
        TalliedPack pack =
                tally(new MiniWorkbook().opening("1", POOR, 5).surveyed("1", NEAR_POOR, 3));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/5 2=1/3 4=0/2");
        assertThat(moves(pack, "7.3")).isEqualTo("5=1/3 9=1/3");
    }

    @Test
    void householdThatPassesTheLineGrowsInsideItsClassFirst() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .opening("1", POOR, 2)
                                .surveyed("1", NOT_POOR, 4)
                                .opening("2", NEAR_POOR, 4)
                                .surveyed("2", NOT_POOR, 3));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/2 3=1/4 8=0/2");
        assertThat(moves(pack, "7.3")).isEqualTo("1=1/4 2=1/3 4=0/1");
    }

    @Test
    void nearPoorThatBecomesPoorStandsOnBothFormsWithClosingSize() throws IOException {
        TalliedPack pack =
                tally(new MiniWorkbook().opening("1", NEAR_POOR, 4).surveyed("1", POOR, 6));
        assertThat(moves(pack, "7.2")).isEqualTo("5=1/6 9=1/6");
        assertThat(moves(pack, "7.3")).isEqualTo("1=1/4 3=1/6 8=0/2");
    }

    @Test
    void departuresCountWithOpeningSizeWhateverTheEventSays() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .opening("1", POOR, 2)
                                .event("1", "moved-out", "Hộ cận nghèo", "9")
                                .opening("2", POOR, 1)
                                .event("2", "deceased", "Hộ nghèo", "")
                                .opening("3", NEAR_POOR, 4)
                                .event("3", "merged", "", ""));
        assertThat(moves(pack, "7.2")).isEqualTo("1=2/3 4=2/3");
        assertThat(moves(pack, "7.3")).isEqualTo("1=1/4 4=1/4");
    }

    @Test
    void moverEntersTheClassOfItsOriginThenMovesLikeAnyOther() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .event("1", "moved-in", "Hộ cận nghèo", "4")
                                .surveyed("1", POOR, 3)
                                .event("2", "moved-in", "Hộ nghèo", "2")
                                .surveyed("2", NOT_POOR, 2));
        assertThat(moves(pack, "7.2")).isEqualTo("3=1/2 5=1/3 8=1/2 9=1/3");
        assertThat(moves(pack, "7.3")).isEqualTo("3=1/3 4=0/1 8=1/4");
    }

    @Test
    void moverWhoWasNotRecognisedIsNewOrRelapsed() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .event("1", "moved-in", "Hộ không nghèo", "3")
                                .surveyed("1", POOR, 3)
                                .event("2", "moved-in", "", "")
                                .surveyed("2", NEAR_POOR, 2, "transition.relapsed", "x"));
        assertThat(moves(pack, "7.2")).isEqualTo("7=1/3 9=1/3");
        assertThat(moves(pack, "7.3")).isEqualTo("6=1/2 9=1/2");
    }

    @Test
    void splitHouseholdEntersTheClassOfItsOriginAtPresentSizeWhereNoneIsGiven() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .opening("1", POOR, 7)
                                .surveyed("1", POOR, 4)
                                .event("2", "split", "Hộ nghèo", "")
                                .surveyed("2", POOR, 3));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/7 4=0/3 8=1/3 9=2/7");
    }

    @Test
    void openingClassWinsOverRelapsedMarkAndArrival() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .opening("1", NEAR_POOR, 4)
                                .event("1", "moved-in", "Hộ nghèo", "2")
                                .surveyed("1", POOR, 4, "transition.relapsed", "x"));
        assertThat(moves(pack, "7.2")).isEqualTo("5=1/4 9=1/4");
        assertThat(moves(pack, "7.3")).isEqualTo("1=1/4 3=1/4");
    }

    @Test
    void surveyWinsOverDeparture() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .opening("1", POOR, 4)
                                .event("1", "moved-out", "Hộ nghèo", "4")
                                .surveyed("1", POOR, 4));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/4 9=1/4");
    }

    @Test
    void openingListWinsOverWhatTheSurveySaysOfTheBeginning() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .opening("1", NEAR_POOR, 2)
                                .surveyed("1", NEAR_POOR, 2, beginning(POOR, "5"))
                                .surveyed("2", POOR, 3, beginning(POOR, "3")));
        assertThat(moves(pack, "7.2")).isEqualTo("7=1/3 9=1/3");
        assertThat(moves(pack, "7.3")).isEqualTo("1=1/2 9=1/2");
    }

    @Test
    void unexplainedHouseholdKeepsClassAndSizeButNothingElseIsKnownOfIt() throws IOException {
        TalliedPack pack = tally(new MiniWorkbook().opening("1", POOR, 3));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/3 9=1/3");
        assertThat(cell(pack, "7.1", "", "3")).isEqualTo("1");
        assertThat(cell(pack, "7.1", "", "9")).isEqualTo("3");
        assertThat(cell(pack, "7.4", "", "total")).isEqualTo("1");
        assertThat(cell(pack, "7.4", "", "deprivations")).isEqualTo("null");
        assertThat(cell(pack, "7.5", "", "9")).isEqualTo("null");
        assertThat(cell(pack, "7.8", "persons", "1")).isEqualTo("3");
        assertThat(cell(pack, "7.8", "persons", "5")).isEqualTo("null");
        assertThat(cell(pack, "7.9", "", "1")).isEqualTo("1");
        assertThat(cell(pack, "7.9", "", "1.1")).isEqualTo("null");
        assertThat(cell(pack, "7.10", "poor", "1")).isEqualTo("null");
        assertThat(cell(pack, "7.10", "near-poor", "1")).isEqualTo("0");
        assertThat(cell(pack, "7.11", "", "1")).isEqualTo("null");
        assertThat(cell(pack, "7.11", "", "5")).isEqualTo("0");
    }

    @Test
    void knownHouseholdsAreCountedBesideAnUnexplainedOne() throws IOException {
        TalliedPack pack = tally(new MiniWorkbook().opening("1", POOR, 3).surveyed("2", POOR, 2));
        assertThat(cell(pack, "7.4", "", "total")).isEqualTo("2");
        assertThat(cell(pack, "7.4", "", "9")).isEqualTo("1");
        assertThat(cell(pack, "7.4", "", "deprivations")).isEqualTo("3");
        assertThat(cell(pack, "7.5", "", "9")).isEqualTo("\"50\"");
        assertThat(cell(pack, "7.9", "", "1.2:Nùng")).isEqualTo("1");
    }

    @Test
    void beginningOfTheSurveyStandsInForAMissingOpeningList() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .without("DauKy")
                                .surveyed("1", NEAR_POOR, 3, beginning(POOR, "5"))
                                .surveyed("2", POOR, 2, beginning(NOT_POOR, "")));
        assertThat(moves(pack, "7.2")).isEqualTo("1=1/5 2=1/3 4=0/2 7=1/2 9=1/2");
        assertThat(moves(pack, "7.3")).isEqualTo("5=1/3 9=1/3");
    }

    @Test
    void movementsAreBlankWhereNobodyKnowsTheBeginning() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .without("DauKy")
                                .surveyed("1", NEAR_POOR, 3, beginning(POOR, "5"))
                                .surveyed("2", POOR, 2));
        assertThat(moves(pack, "7.2"))
                .isEqualTo("1=-/- 2=-/- 3=-/- 4=-/- 5=-/- 6=-/- 7=-/- 8=-/- 9=1/2");
        assertThat(pack.figure("7.3", "187", "persons", "5")).isEqualTo(Figure.BLANK);
        assertThat(pack.figure("7.3", "06508", "persons", "5")).isEqualTo(Figure.count(0));
    }

    @Test
    void ratesNeedTheResidentsOfEveryCommuneOfTheUnit() throws IOException {
        TalliedPack pack = tally(new MiniWorkbook().residents(800, 3000).surveyed("1", POOR, 2));
        assertThat(cell(pack, "7.1", "", "4")).isEqualTo("\"0.13\"");
        assertThat(cell(pack, "7.1", "", "6")).isEqualTo("\"0\"");
        assertThat(cell(pack, "7.1", "", "10")).isEqualTo("\"0.07\"");
        for (String column : new String[] {"1", "2", "4", "6", "8", "10", "12", "14"}) {
            assertThat(pack.figure("7.1", "187", "", column)).isEqualTo(Figure.BLANK);
        }
        assertThat(pack.figure("7.1", "187", "", "3")).isEqualTo(Figure.count(1));
    }

    @Test
    void scoresDecideAndTheStatedClassOnlyWhereTheyAreMissing() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .surveyed(
                                        "1", NEAR_POOR, 1, "classify", "Hộ nghèo", "b2Point", "90")
                                .surveyed("2", NEAR_POOR, 1, "b1Point", "", "classify", "Hộ nghèo")
                                .surveyed("3", NEAR_POOR, 1, "b1Point", "", "classify", "")
                                .surveyed("4", NOT_POOR, 1, "classify", "Hộ nghèo"));
        assertThat(moves(pack, "7.2")).isEqualTo("7=1/1 9=1/1");
        assertThat(moves(pack, "7.3")).isEqualTo("7=1/1 9=1/1");
    }

    @Test
    void linesAreThoseOfTheAreaOfTheSurvey() throws IOException {
        String[] urban = {"administrative.areaType", "Thành thị", "b1Point", "175"};
        String[] above = {"administrative.areaType", "Thành thị", "b1Point", "176"};
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .surveyed("1", POOR, 1, urban)
                                .surveyed("2", POOR, 1, above));
        assertThat(moves(pack, "7.2")).isEqualTo("7=1/1 9=1/1");
    }

    @Test
    void averageLivingStandardLiesAboveTheLineUpToItsBound() throws IOException {
        String mark = "family.isAgricultureForestryFisherySaltMediumLivingStandard";
        String income = "family.incomePerPersonMonth";
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .surveyed("1", NOT_POOR, 1, mark, "x", income, "1500000")
                                .surveyed("2", NOT_POOR, 2, mark, "x", income, "1500001")
                                .surveyed("3", NOT_POOR, 4, mark, "x", income, "2250000")
                                .surveyed("4", NOT_POOR, 8, mark, "x", income, "2250001")
                                .surveyed("5", NOT_POOR, 16, mark, "x")
                                .surveyed("6", NOT_POOR, 32, income, "2000000")
                                .surveyed("7", NEAR_POOR, 64, mark, "x", income, "2000000"));
        assertThat(cell(pack, "7.1", "", "7")).isEqualTo("3");
        assertThat(cell(pack, "7.1", "", "13")).isEqualTo("22");
    }

    @Test
    void groupsOverlapAndOtherIsNoneOfThem() throws IOException {
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .surveyed("1", POOR, 2, "family.hasNoLaborCapacity", "x")
                                .surveyed("2", POOR, 3, "family.ethnicity", "Kinh")
                                .surveyed("3", POOR, 4, "family.ethnicity", "Hoa")
                                .surveyed("4", POOR, 5, "family.ethnicity", "H'Mông")
                                .surveyed("5", POOR, 6, "family.ethnicity", "Mường"));
        assertThat(cell(pack, "7.8", "households", "1")).isEqualTo("5");
        assertThat(cell(pack, "7.8", "persons", "2")).isEqualTo("17");
        assertThat(cell(pack, "7.8", "persons", "3")).isEqualTo("2");
        assertThat(cell(pack, "7.8", "persons", "5")).isEqualTo("3");
        assertThat(cell(pack, "7.9", "", "1.2")).isEqualTo("4");
        assertThat(cell(pack, "7.9", "", "1.2:Mông")).isEqualTo("1");
        assertThat(cell(pack, "7.9", "", "1.2:Khác")).isEqualTo("1");
    }

    @Test
    void agesOfChildrenCountOnTheDayOfTheVisit() throws IOException {
        String[] all = {"member.nutritionDeprived", "x", "member.schoolAttendanceDeprived", "x"};
        TalliedPack pack =
                tally(
                        new MiniWorkbook()
                                .surveyed("1", NEAR_POOR, 6)
                                .member("1", "15/10/2008", all)
                                .member("1", "16/10/2008", all)
                                .member("1", "15/10/2018", all)
                                .member("1", "16/10/2018", all)
                                .member("1", "15/10/2021", all)
                                .member("1", "16/10/2021", all));
        assertThat(cell(pack, "7.11", "", "5")).as("children").isEqualTo("5");
        assertThat(cell(pack, "7.11", "", "6")).as("nutrition").isEqualTo("5");
        assertThat(cell(pack, "7.11", "", "7")).as("insurance from 6").isEqualTo("2");
        assertThat(cell(pack, "7.11", "", "8")).as("schooling from 3").isEqualTo("4");
    }

    @Test
    void householdWithoutMemberRowsLeavesTheChildrenUnknown() throws IOException {
        TalliedPack pack = tally(new MiniWorkbook().surveyed("1", POOR, 6));
        assertThat(cell(pack, "7.11", "", "1")).isEqualTo("null");
        assertThat(cell(pack, "7.11", "", "5")).isEqualTo("0");
    }

    @Test
    void ratesRoundHalfUpAndDropTrailingZeros() {
        assertThat(Figure.rate(1, 800)).isEqualTo(new Figure.Rate("0.13"));
        assertThat(Figure.rate(1, 3)).isEqualTo(new Figure.Rate("33.33"));
        assertThat(Figure.rate(2, 3)).isEqualTo(new Figure.Rate("66.67"));
        assertThat(Figure.rate(27, 1000)).isEqualTo(new Figure.Rate("2.7"));
        assertThat(Figure.rate(1, 4)).isEqualTo(new Figure.Rate("25"));
        assertThat(Figure.rate(5, 5)).isEqualTo(new Figure.Rate("100"));
        assertThat(Figure.rate(0, 5)).isEqualTo(new Figure.Rate("0"));
        assertThat(Figure.rate(0, 0)).isEqualTo(Figure.BLANK);
    }

    private TalliedPack tally(MiniWorkbook workbook) throws IOException {
        return SurveyTally.of(workbook.writeTo(folder.resolve("mini.xlsx")), 2024);
    }

    private static String[] beginning(Klass klass, String size) {
        return new String[] {
            "transition.beginningClassify", klass.printed(), "transition.beginningMembers", size
        };
    }

    private static String cell(TalliedPack pack, String form, String breakdown, String column) {
        return pack.figure(form, VAN_LINH, breakdown, column).json().toString();
    }

    private static String moves(TalliedPack pack, String form) {
        StringJoiner moves = new StringJoiner(" ");
        for (int column = 1; column <= 9; column++) {
            String both =
                    cell(pack, form, "households", "" + column)
                            + "/"
                            + cell(pack, form, "persons", "" + column);
            if (!both.equals("0/0")) {
                moves.add(column + "=" + both.replace("null", "-"));
            }
        }
        return moves.toString();
    }
}
