package vn.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.table.B1Table;

/**
 * Invented households with every answer that the standard and the invented table ask for: the
 * longest way for each of them. The same seed gives the same households on every machine.
 */
final class BenchHouseholds {

    private static final LocalDate VISIT = LocalDate.of(2024, 10, 1);
    private static final List<String> REGIONS =
            List.of(
                    "red-river-delta",
                    "northern-midlands-mountains",
                    "north-central-coast",
                    "central-highlands",
                    "south-east",
                    "mekong-delta");
    private static final List<String> ASSETS =
            List.of(
                    "television",
                    "radio",
                    "desktopComputer",
                    "telephone",
                    "laptop",
                    "tablet",
                    "smartphone");

    private final Random random = new Random(2024);
    private final List<Indicator> indicators;
    private final Map<String, List<String>> items;
    private final B1Table table;

    /**
     * A village without end.
     *
     * @param indicators whose boxes are ticked
     * @param items options by path of the item
     * @param table by which the reviewers add their totals
     */
    BenchHouseholds(List<Indicator> indicators, Map<String, List<String>> items, B1Table table) {
        this.indicators = indicators;
        this.items = new LinkedHashMap<>(items);
        this.table = table;
    }

    List<SurveyedHousehold> households(int count) {
        List<SurveyedHousehold> households = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            households.add(household(i));
        }
        return households;
    }

    private SurveyedHousehold household(int number) {
        int size = 1 + random.nextInt(7);
        Map<String, String> answers = new TreeMap<>();
        answers.put("administrative.areaType", random.nextInt(4) == 0 ? "urban" : "rural");
        answers.put("administrative.region", one(REGIONS));
        answers.put("date", VISIT.toString());
        answers.put("family.numberOfMembers", Integer.toString(size));
        answers.put("family.incomePerPersonMonth", Integer.toString(10_000 * random.nextInt(400)));
        int deprived = 0;
        for (Indicator indicator : indicators) {
            boolean box = random.nextInt(4) == 0;
            deprived += box ? 1 : 0;
            answers.put(indicator.tickPath(), box ? "yes" : "no");
        }
        answers.put("b2Point", Integer.toString(10 * deprived));
        answers.put("dwelling.wall", flag("solid", "non-solid"));
        answers.put("dwelling.column", flag("solid", "non-solid"));
        answers.put("dwelling.roof", flag("solid", "non-solid"));
        answers.put("dwelling.floorArea", Integer.toString(10 + random.nextInt(90)));
        answers.put("dwelling.waterSource", one(List.of("tap", "drilled-well", "surface", "rain")));
        answers.put("dwelling.toilet", one(List.of("septic", "double-vault", "other", "none")));
        answers.put("family.worksInAgriculture", flag("yes", "no"));
        ASSETS.forEach(asset -> answers.put("asset." + asset, flag("yes", "no")));
        answers.put("b1.no_size_points", "no");
        items.forEach((path, options) -> answers.put(path, one(options)));
        List<Answers> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(member());
        }
        HouseholdKey key = new HouseholdKey("06040", "Thôn 1", Integer.toString(number), "");
        int b1 = table.points(new SurveyedHousehold(key, read(answers), members)).least();
        answers.put("b1Point", Integer.toString(random.nextInt(20) == 0 ? b1 + 5 : b1));
        return new SurveyedHousehold(key, read(answers), members);
    }

    /** As the store gives them: every text is an object of its own. */
    private static Answers read(Map<String, String> answers) {
        return Answers.parse(Answers.of(answers).canonical());
    }

    private Answers member() {
        Map<String, String> answers = new TreeMap<>();
        answers.put("member.birthDate", VISIT.minusDays(random.nextInt(80 * 365)).toString());
        answers.put(
                "member.schooling",
                one(List.of("none", "attending-primary", "completed-primary", "completed-higher")));
        answers.put("member.work", one(List.of("wage-work", "agriculture", "studying", "retired")));
        answers.put("member.hasLabourContract", flag("yes", "no"));
        answers.put("member.hasHealthInsurance", flag("yes", "no"));
        answers.put("member.monthlySocialAllowance", flag("yes", "no"));
        answers.put("member.disability", flag("yes", "no"));
        answers.put("member.nutritionDeprived", flag("yes", "no"));
        answers.put("member.schoolAttendanceDeprived", flag("yes", "no"));
        answers.put("member.usesInternet", flag("yes", "no"));
        return read(answers);
    }

    private String flag(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
