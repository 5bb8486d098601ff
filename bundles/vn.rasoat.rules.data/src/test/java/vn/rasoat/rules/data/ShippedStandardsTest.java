package vn.rasoat.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.rules.InstalledStandards;

class ShippedStandardsTest {

    private final InstalledStandards catalogue = new InstalledStandards();

    @BeforeEach
    void install() {
        catalogue.addSource(new ShippedStandards());
    }

    @Test
    void everyShippedFileIsAccepted() {
        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.all())
                .extracting(standard -> standard.ref().id())
                .containsExactly("bac-ninh-2025", "nd-07-2021", "nd-351-2025", "qd-59-2015");
    }

    @Test
    void windowsBeginAndEndOnTheDaysOfTheirActs() {
        assertThat(catalogue.inForce(LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(inForce(LocalDate.of(2016, 1, 1))).isEqualTo("qd-59-2015");
        assertThat(inForce(LocalDate.of(2020, 12, 31))).isEqualTo("qd-59-2015");
        assertThat(inForce(LocalDate.of(2021, 1, 1))).isEqualTo("qd-59-2015");
        assertThat(inForce(LocalDate.of(2021, 12, 31))).isEqualTo("qd-59-2015");
        assertThat(inForce(LocalDate.of(2022, 1, 1))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2025, 12, 31))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2026, 1, 1))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2026, 12, 31))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2027, 1, 1))).isEqualTo("nd-351-2025");
        assertThat(inForce(LocalDate.of(2030, 12, 31))).isEqualTo("nd-351-2025");
        assertThat(catalogue.inForce(LocalDate.of(2031, 1, 1))).isEmpty();
    }

    @Test
    void twoStandardsWereMeasuredInAutumn2021() {
        assertThat(ruler(LocalDate.of(2021, 8, 31), "20", Ruler.PARALLEL)).isEmpty();
        assertThat(ruler(LocalDate.of(2021, 9, 1), "20", Ruler.PARALLEL)).hasValue("nd-07-2021");
        assertThat(ruler(LocalDate.of(2021, 9, 1), "20", Ruler.NATIONAL)).hasValue("qd-59-2015");
        assertThat(ruler(LocalDate.of(2021, 12, 14), "01", Ruler.PARALLEL)).hasValue("nd-07-2021");
        assertThat(ruler(LocalDate.of(2021, 12, 15), "01", Ruler.PARALLEL)).isEmpty();
    }

    @Test
    void bacNinhHasItsOwnLineInTheReviewOf2025() {
        assertThat(ruler(LocalDate.of(2025, 8, 31), "24", Ruler.LOCAL)).isEmpty();
        assertThat(ruler(LocalDate.of(2025, 9, 1), "24", Ruler.LOCAL)).hasValue("bac-ninh-2025");
        assertThat(ruler(LocalDate.of(2025, 9, 1), "24", Ruler.NATIONAL)).hasValue("nd-07-2021");
        assertThat(ruler(LocalDate.of(2025, 12, 14), "24", Ruler.LOCAL)).hasValue("bac-ninh-2025");
        assertThat(ruler(LocalDate.of(2025, 12, 15), "24", Ruler.LOCAL)).isEmpty();
        assertThat(ruler(LocalDate.of(2025, 9, 1), "20", Ruler.LOCAL)).isEmpty();
    }

    /** Both ends of every quarter, and every day on which a window begins or ends. */
    @Test
    void everyQuarterHasExactlyOneStandardForEachDeclaredRuler() {
        for (LocalDate quarter = LocalDate.of(2016, 1, 1);
                quarter.getYear() < 2031;
                quarter = quarter.plusMonths(3)) {
            for (LocalDate day : List.of(quarter, quarter.plusMonths(3).minusDays(1))) {
                for (Ruler ruler : Ruler.values()) {
                    for (String province : List.of("01", "20", "24")) {
                        long declared =
                                catalogue.windows().stream()
                                        .filter(window -> window.ruler() == ruler)
                                        .filter(window -> window.holds(day, province))
                                        .count();
                        assertThat(declared)
                                .as(day + " " + province + " " + ruler)
                                .isLessThanOrEqualTo(1)
                                .isGreaterThanOrEqualTo(ruler == Ruler.NATIONAL ? 1 : 0)
                                .isEqualTo(ruler(day, province, ruler).stream().count());
                    }
                }
            }
        }
    }

    @Test
    void everyFactOfTheLawSaysWhoCheckedItWhen() {
        for (Standard standard : catalogue.all()) {
            assertThat(standard.meanings())
                    .extracting(ScoredIndicator::citation)
                    .allSatisfy(
                            citation -> {
                                assertThat(citation.checkedBy()).isNotBlank();
                                assertThat(citation.checkedOn())
                                        .isEqualTo(LocalDate.of(2026, 11, 25));
                            });
            assertThat(standard.unknownFacts())
                    .extracting(fact -> fact.citation().status())
                    .containsOnly(FactStatus.UNKNOWN);
        }
    }

    @Test
    void onlyTheOldStandardHasPoorHouseholdsWithFewDeprivations() {
        assertThat(catalogue.all())
                .extracting(
                        standard -> standard.ref().id() + " " + standard.leastDeprivationsOfPoor())
                .containsExactly(
                        "bac-ninh-2025 3", "nd-07-2021 3", "nd-351-2025 3", "qd-59-2015 0");
    }

    @Test
    void whatIsUnknownOfTheNextStandardIsListed() {
        assertThat(catalogue.inForce(LocalDate.of(2027, 1, 1)).orElseThrow().unknownFacts())
                .extracting(UnknownFact::key)
                .containsExactly(
                        "values.rural.b1Line",
                        "values.rural.averageLivingStandardTo",
                        "values.rural.lowIncomeWorkerTo",
                        "values.urban.b1Line",
                        "values.urban.averageLivingStandardTo",
                        "values.urban.lowIncomeWorkerTo",
                        "indicators.health_insurance",
                        "indicators.adult_education",
                        "indicators.child_schooling",
                        "indicators.housing_quality",
                        "indicators.housing_area",
                        "indicators.telecom_digital",
                        "indicators.water",
                        "indicators.toilet",
                        "indicators.waste",
                        "forms",
                        "measures.deprivations.points",
                        "b1Table",
                        "formA");
    }

    @Test
    void indicatorsStandInTheOrderOfTheForms() {
        List<Indicator> indicators = standard().indicators();

        assertThat(indicators)
                .extracting(Indicator::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(indicators)
                .extracting(Indicator::key)
                .containsExactly(
                        "employment",
                        "dependents",
                        "nutrition",
                        "health_insurance",
                        "adult_education",
                        "child_schooling",
                        "housing_quality",
                        "housing_area",
                        "water",
                        "toilet",
                        "telecom",
                        "information_means");
        assertThat(indicators)
                .extracting(Indicator::tickPath)
                .containsExactly(
                        "deprivation.employment",
                        "deprivation.dependentPerson",
                        "deprivation.nutrition",
                        "deprivation.healthInsurance",
                        "deprivation.adultEducation",
                        "deprivation.childSchoolAttendance",
                        "deprivation.housingQuality",
                        "deprivation.housingArea",
                        "deprivation.cleanWater",
                        "deprivation.hygienicToilet",
                        "deprivation.telecommunication",
                        "deprivation.informationAccessAssets");
        assertThat(indicators.get(11).name()).isEqualTo("Phương tiện phục vụ tiếp cận thông tin");
    }

    @Test
    void pointsAreThoseOfTheCircular() {
        assertThat(standard().leastDeprivationsOfPoor()).isEqualTo(3);
        assertThat(standard().b1()).isEqualTo(new PointScale("b1Point", 0, Integer.MAX_VALUE, 1));
        assertThat(standard().b2()).isEqualTo(new PointScale("b2Point", 0, 120, 10));
    }

    private Optional<String> ruler(LocalDate day, String province, Ruler ruler) {
        return catalogue.inForce(day, province, ruler).map(standard -> standard.ref().id());
    }

    private String inForce(LocalDate day) {
        return catalogue.inForce(day).orElseThrow().ref().id();
    }

    private Standard standard() {
        return catalogue.inForce(LocalDate.of(2024, 9, 1)).orElseThrow();
    }
}
