package vn.rasoat.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.round.Round;
import vn.rasoat.intake.text.Data;

/**
 * Looks at the members of a household: count, head, ages, relations. The bounds are data; findings
 * are warnings.
 */
final class Plausibility {

    /** The data file of what is implausible, which also knows personal numbers. */
    static final String FILE = "plausibility.yaml";

    /** The keys of its top level. */
    static final String[] TOP = {"age", "relations", "personal-number"};

    private static final String[] RULE = {
        "relation", "gender", "min-age", "older-than-head", "younger-than-head"
    };

    private final Round round;
    private final IssueLog log;
    private final int youngest;
    private final int oldest;
    private final List<Map<String, Object>> relations;

    Plausibility(Round round, IssueLog log) {
        this.round = round;
        this.log = log;
        Map<String, Object> data = Data.yaml(FILE, TOP);
        Map<String, Object> age = Data.only(FILE, data.get("age"), "min", "max");
        youngest = (int) age.get("min");
        oldest = (int) age.get("max");
        relations = Data.maps(data.get("relations"));
        relations.forEach(rule -> Data.only(FILE, rule, RULE));
    }

    /** Compares the list of members with the form and with itself. */
    void check(Household household) {
        TableRow row = household.row();
        List<TableRow> members = household.members();
        LocalDate day = visit(row);
        int stated = row.count(Paths.SIZE);
        if (stated == 0) {
            log.cell(
                    IssueCode.MEMBER_COUNT_FROM_LIST,
                    row,
                    Paths.SIZE,
                    "",
                    Integer.toString(members.size()));
        } else if (stated != members.size()) {
            log.cell(
                    IssueCode.MEMBER_COUNT_DIFFERS,
                    row,
                    Paths.SIZE,
                    Integer.toString(members.size()),
                    Integer.toString(stated),
                    Integer.toString(members.size()));
        }
        if (members.isEmpty()) {
            checkAge(row, Paths.HEAD_BIRTH, day);
            return;
        }
        List<TableRow> heads =
                members.stream().filter(m -> m.value(Paths.RELATION).equals(Paths.HEAD)).toList();
        if (heads.size() != 1 && members.get(0).layout().has(Paths.RELATION)) {
            log.row(IssueCode.HEADS_NOT_ONE, row, Integer.toString(heads.size()));
        }
        String headBirth =
                heads.isEmpty()
                        ? row.value(Paths.HEAD_BIRTH)
                        : heads.get(0).value(Paths.MEMBER_BIRTH);
        for (TableRow member : members) {
            boolean aged = checkAge(member, Paths.MEMBER_BIRTH, day);
            checkRelation(member, headBirth, day, aged);
        }
    }

    /** Without a member list only the head's age can be looked at. */
    void checkHeadOnly(Household household) {
        checkAge(household.row(), Paths.HEAD_BIRTH, visit(household.row()));
    }

    /** The day that ages count on: of the visit, else the first of the round. */
    private LocalDate visit(TableRow row) {
        String date = row.value(Paths.DATE);
        return date.length() == 10 ? LocalDate.parse(date) : round.startsOn();
    }

    private boolean checkAge(TableRow row, String path, LocalDate day) {
        OptionalInt age = years(row.value(path), day.toString());
        boolean implausible =
                age.isPresent() && (age.getAsInt() < youngest || age.getAsInt() > oldest);
        if (implausible) {
            log.cell(
                    IssueCode.AGE_IMPLAUSIBLE,
                    row,
                    path,
                    youngest + "-" + oldest,
                    Integer.toString(age.getAsInt()));
        }
        return !implausible;
    }

    private void checkRelation(TableRow member, String headBirth, LocalDate day, boolean aged) {
        String relation = member.value(Paths.RELATION);
        for (Map<String, Object> rule : relations) {
            if (rule.get("relation").equals(relation)
                    && !fits(rule, member, headBirth, day, aged)) {
                log.cell(
                        IssueCode.RELATION_IMPLAUSIBLE,
                        member,
                        Paths.RELATION,
                        "",
                        member.shown(Paths.RELATION));
            }
        }
    }

    private static boolean fits(
            Map<String, Object> rule,
            TableRow member,
            String headBirth,
            LocalDate day,
            boolean aged) {
        String gender = member.value(Paths.MEMBER_GENDER);
        if (rule.containsKey("gender") && !gender.isEmpty() && !gender.equals(rule.get("gender"))) {
            return false;
        }
        if (!aged) {
            // The age is named already; measuring relations with it would say it twice.
            return true;
        }
        String birth = member.value(Paths.MEMBER_BIRTH);
        return atLeast(rule, "min-age", years(birth, day.toString()))
                && atLeast(rule, "older-than-head", years(birth, headBirth))
                && atLeast(rule, "younger-than-head", years(headBirth, birth));
    }

    private static boolean atLeast(Map<String, Object> rule, String bound, OptionalInt years) {
        return !rule.containsKey(bound)
                || years.isEmpty()
                || years.getAsInt() >= (int) rule.get(bound);
    }

    /** Full years between two dates; where one is only a year, the difference of the years. */
    private static OptionalInt years(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> second = day(to);
        if (first.isPresent() && second.isPresent()) {
            Period period = Period.between(first.get(), second.get());
            // A day before birth is an age below 0, not 0.
            return OptionalInt.of(
                    period.isNegative() ? Math.min(-1, period.getYears()) : period.getYears());
        }
        return OptionalInt.of(
                Integer.parseInt(to.substring(0, 4)) - Integer.parseInt(from.substring(0, 4)));
    }

    private static Optional<LocalDate> day(String date) {
        return date.length() == 10 ? Optional.of(LocalDate.parse(date)) : Optional.empty();
    }
}
