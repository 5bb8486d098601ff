package vn.rasoat.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.InstalledStandards;
import vn.rasoat.rules.data.ShippedStandards;

/** Small surveys under the real standard. */
final class Surveys {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);

    private Surveys() {}

    static InstalledStandards catalogue() {
        InstalledStandards catalogue = new InstalledStandards();
        catalogue.addSource(new ShippedStandards());
        return catalogue;
    }

    static Round round(StandardRef standard) {
        return new Round(
                new RoundKey("20", 2024),
                FIRST_DAY,
                LocalDate.of(2024, 12, 14),
                FIRST_DAY,
                standard);
    }

    /** A rural household of one. */
    static SurveyedHousehold household(Map<String, String> answers) {
        Map<String, String> all = new TreeMap<>(answers);
        all.put("administrative.areaType", "rural");
        all.put("family.numberOfMembers", "1");
        return new SurveyedHousehold(
                new HouseholdKey("06505", "Thôn Một", "1", ""), Answers.of(all), List.of());
    }

    /** All boxes of a standard, those with the given numbers ticked. */
    static Map<String, String> boxes(Standard standard, Integer... ticked) {
        Map<String, String> boxes = new TreeMap<>();
        for (Indicator indicator : standard.indicators()) {
            boolean tick = List.of(ticked).contains(indicator.number());
            boxes.put(indicator.tickPath(), tick ? "yes" : "no");
        }
        return boxes;
    }
}
