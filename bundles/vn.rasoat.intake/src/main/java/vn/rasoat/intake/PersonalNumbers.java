package vn.rasoat.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.text.Data;

/**
 * Looks at personal numbers: form, agreement with sex and birth year, and whether two persons share
 * one. Always warnings; the number says where a birth was registered, never where somebody lives.
 */
final class PersonalNumbers {

    private static final int CITIZEN_LENGTH = 12;

    private final IssueLog log;
    private final List<Integer> lengths;
    private final int firstPlace;
    private final int lastPlace;
    private final Map<String, Object> centuries;

    private final PersonalNumberHolders holders = new PersonalNumberHolders();

    @SuppressWarnings("unchecked")
    PersonalNumbers(IssueLog log) {
        this.log = log;
        String file = Plausibility.FILE;
        Map<String, Object> data =
                Data.only(
                        file,
                        Data.yaml(file, Plausibility.TOP).get("personal-number"),
                        "lengths",
                        "places",
                        "centuries");
        lengths = (List<Integer>) data.get("lengths");
        Map<String, Object> places = Data.only(file, data.get("places"), "min", "max");
        firstPlace = (int) places.get("min");
        lastPlace = (int) places.get("max");
        centuries = Data.map(data.get("centuries"));
        centuries.values().forEach(century -> Data.only(file, century, "century", "gender"));
    }

    void check(Household household) {
        TableRow row = household.row();
        Set<String> listed = new HashSet<>();
        for (TableRow member : household.members()) {
            String number = member.value(Paths.MEMBER_ID);
            if (!number.isEmpty()) {
                listed.add(number);
                checkNumber(
                        member, Paths.MEMBER_ID, Paths.MEMBER_BIRTH, Paths.MEMBER_GENDER, number);
                checkShared(member, Paths.MEMBER_ID, number);
            }
        }
        String head = row.value(Paths.HEAD_ID);
        // The head stands on the form and in the list: one person, not two.
        if (!head.isEmpty() && !listed.contains(head)) {
            checkNumber(row, Paths.HEAD_ID, Paths.HEAD_BIRTH, Paths.HEAD_GENDER, head);
            checkShared(row, Paths.HEAD_ID, head);
        }
    }

    private void checkNumber(
            TableRow row, String path, String birthPath, String genderPath, String number) {
        if (!wellFormed(number)) {
            log.cell(
                    IssueCode.PERSONAL_ID_MALFORMED,
                    row,
                    path,
                    row.layout().column(path).orElseThrow().field().expected());
        } else if (number.length() == CITIZEN_LENGTH) {
            Map<String, Object> century = Data.map(centuries.get(number.substring(3, 4)));
            String gender = row.value(genderPath);
            String birth = row.value(birthPath);
            int year = (int) century.get("century") + Integer.parseInt(number.substring(4, 6));
            boolean fits =
                    (gender.isEmpty() || gender.equals(century.get("gender")))
                            && (birth.isEmpty() || Integer.parseInt(birth.substring(0, 4)) == year);
            if (!fits) {
                log.cell(IssueCode.PERSONAL_ID_MISMATCH, row, path, "");
            }
        }
    }

    private boolean wellFormed(String number) {
        if (!number.matches("[0-9]+") || !lengths.contains(number.length())) {
            return false;
        }
        if (number.length() != CITIZEN_LENGTH) {
            return true;
        }
        int place = Integer.parseInt(number.substring(0, 3));
        return place >= firstPlace
                && place <= lastPlace
                && centuries.containsKey(number.substring(3, 4));
    }

    private void checkShared(TableRow row, String path, String number) {
        TableRow first = holders.first(number, row);
        if (first != row) {
            boolean sameSheet = first.layout().sheet().equals(row.layout().sheet());
            log.cell(
                    IssueCode.PERSONAL_ID_SHARED,
                    row,
                    path,
                    "",
                    (sameSheet ? "" : first.layout().sheet() + "!") + first.number());
        }
    }
}
