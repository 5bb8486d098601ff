package vn.rasoat.rules;

import java.util.HashMap;
import java.util.Map;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * The simplest scorer: looks every answer up by its path in maps of strings. It knows boxes and
 * complete answers only, and stands for the limit that the engine is measured by.
 */
final class StringMapScorer {

    private final DataStandard standard;
    private final Map<String, Map<String, Map<String, Integer>>> points;
    private final Map<String, Map<String, Integer>> values = new HashMap<>();

    StringMapScorer(DataStandard standard, Map<String, Map<String, Map<String, Integer>>> points) {
        this.standard = standard;
        this.points = points;
        for (Area area : Area.values()) {
            Map<String, Integer> named = new HashMap<>();
            standard.text()
                    .values()
                    .get(area)
                    .forEach((name, value) -> named.put(name, value.number().orElseThrow()));
            values.put(area.word(), named);
        }
    }

    PovertyClass classOf(SurveyedHousehold household) {
        Answers answers = household.answers();
        String area = answers.text("administrative.areaType").orElseThrow();
        String column =
                area.equals("urban")
                        ? area
                        : area + ":" + answers.text("administrative.region").orElseThrow();
        int b1 = 0;
        for (Map.Entry<String, Map<String, Integer>> item : points.get(column).entrySet()) {
            b1 += item.getValue().get(answers.text(item.getKey()).orElseThrow());
        }
        int deprivations = 0;
        for (Indicator indicator : standard.indicators()) {
            if (answers.text(indicator.tickPath()).orElseThrow().equals("yes")) {
                deprivations++;
            }
        }
        if (b1 > values.get(area).get("b1Line")) {
            return PovertyClass.NOT_POOR;
        }
        return deprivations >= values.get(area).get("poorFrom")
                ? PovertyClass.POOR
                : PovertyClass.NEAR_POOR;
    }
}
