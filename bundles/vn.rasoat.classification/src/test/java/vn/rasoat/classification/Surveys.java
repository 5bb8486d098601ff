package vn.rasoat.classification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Small surveys. */
final class Surveys {

    static final String COMMUNE = "06505";
    static final String VILLAGE = "Thôn Một";

    private Surveys() {}

    /** A rural household of one. */
    static SurveyedHousehold household(Map<String, String> answers) {
        return household(key("1"), answers);
    }

    static SurveyedHousehold household(HouseholdKey key, Map<String, String> answers) {
        Map<String, String> all = new TreeMap<>(answers);
        all.put("administrative.areaType", "rural");
        all.put("family.numberOfMembers", "1");
        return new SurveyedHousehold(key, Answers.of(all), List.of());
    }

    static HouseholdKey key(String number) {
        return key(COMMUNE, number, "");
    }

    static HouseholdKey key(String commune, String number, String discriminator) {
        return new HouseholdKey(commune, VILLAGE, number, discriminator);
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
