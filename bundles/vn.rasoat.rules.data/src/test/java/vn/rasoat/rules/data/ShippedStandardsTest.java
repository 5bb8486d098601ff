package vn.rasoat.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Standard;
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
        assertThat(inForce(LocalDate.of(2021, 12, 31))).isEqualTo("qd-59-2015");
        assertThat(inForce(LocalDate.of(2022, 1, 1))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2025, 12, 31))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2026, 1, 1))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2026, 12, 31))).isEqualTo("nd-07-2021");
        assertThat(inForce(LocalDate.of(2027, 1, 1))).isEqualTo("nd-351-2025");
    }

    @Test
    void everyQuarterOfEveryWindowHasOneStandard() {
        for (LocalDate day = LocalDate.of(2022, 1, 1);
                day.getYear() < 2027;
                day = day.plusMonths(3)) {
            assertThat(inForce(day)).as(day.toString()).isEqualTo("nd-07-2021");
            assertThat(inForce(day.plusMonths(3).minusDays(1)))
                    .as(day.toString())
                    .isEqualTo("nd-07-2021");
        }
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

    private String inForce(LocalDate day) {
        return catalogue.inForce(day).orElseThrow().ref().id();
    }

    private Standard standard() {
        return catalogue.inForce(LocalDate.of(2024, 9, 1)).orElseThrow();
    }
}
