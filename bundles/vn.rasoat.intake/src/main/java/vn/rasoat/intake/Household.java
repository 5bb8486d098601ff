package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.text.Folding;

/** A household row on its way into the register. */
final class Household {

    private final TableRow row;
    private final AdministrativeUnit commune;
    private final String area;
    private final List<TableRow> members = new ArrayList<>(0);
    private boolean rejected;
    private boolean discriminated;
    private int namesake = 1;

    Household(TableRow row, AdministrativeUnit commune, String area) {
        this.row = row;
        this.commune = commune;
        this.area = area;
    }

    TableRow row() {
        return row;
    }

    AdministrativeUnit commune() {
        return commune;
    }

    String village() {
        return row.value(Paths.VILLAGE);
    }

    String number() {
        return row.value(Paths.NUMBER);
    }

    List<TableRow> members() {
        return members;
    }

    boolean rejected() {
        return rejected;
    }

    void reject() {
        rejected = true;
    }

    /** Counts namesakes that nothing but their order in the file tells apart. */
    void namesake(int ordinal) {
        namesake = ordinal;
    }

    /** From now on the number alone does not name this household. */
    void discriminate() {
        discriminated = true;
    }

    String foldedName() {
        return Folding.withoutMarks(row.value(Paths.HEAD_NAME));
    }

    private String headBirthYear() {
        String birth = row.value(Paths.HEAD_BIRTH);
        return birth.isEmpty() ? "" : birth.substring(0, 4);
    }

    boolean sameHead(Household other) {
        return foldedName().equals(other.foldedName())
                && headBirthYear().equals(other.headBirthYear());
    }

    /**
     * Whether another row with the same number and head must be this household. Numbers restart in
     * every village, so without village and birth year two namesakes can bear one number.
     */
    boolean identified() {
        return !headBirthYear().isEmpty() || !village().isEmpty() && !number().isEmpty();
    }

    /** Folded head name and birth year: what tells households of one number apart. */
    private String discriminator() {
        String head = foldedName() + "|" + headBirthYear();
        return namesake == 1 ? head : head + "|" + namesake;
    }

    HouseholdKey key() {
        return new HouseholdKey(
                commune.code(), village(), number(), discriminated ? discriminator() : "");
    }

    /** Members that count: the stated number, else the length of the list. */
    int size() {
        int stated = row.count(Paths.SIZE);
        return stated > 0 ? stated : members.size();
    }

    SurveyedHousehold survey(UnitList units) {
        Map<String, String> answers = new HashMap<>(row.answers());
        answers.put(Paths.AREA, area);
        answers.put(Paths.SIZE, Integer.toString(size()));
        // Units are named by code, however the file wrote them.
        answers.replace(Paths.COMMUNE, commune.code());
        answers.replace(Paths.PROVINCE, units.province().code());
        if (answers.containsKey(Paths.DISTRICT)
                && !commune.parent().equals(units.province().code())) {
            answers.put(Paths.DISTRICT, commune.parent());
        }
        return new SurveyedHousehold(
                key(),
                Answers.of(answers),
                members.stream().map(member -> member.answers("member.")).toList());
    }
}
