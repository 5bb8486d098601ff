package vn.rasoat.intake.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.intake.check.Calendar.Days;
import vn.rasoat.intake.text.Folding;

/**
 * What a rule looks at: a household with its list of members, one member of it, or a row of another
 * sheet. Ages are full years on the day of the visit, else somewhere in the round.
 */
public final class Subject {

    private static final String BIRTH = "member.birthDate";
    private static final String HEAD_BIRTH = "family.hostBirthDate";
    private static final String RELATION = "member.relationshipToHost";
    private static final String HEAD = "head";
    private static final String VISIT = "date";

    private final Calendar calendar;
    private final Facts row;
    private final Facts member;
    private final List<Subject> members;
    private Subject household;
    private Days birth;
    private Days visit;
    private Days headBirth;

    /** What rules ask again and again, and what is dear to find out. */
    private Range age;

    private Range headAge;
    private Range olderThanHead;
    private String rowPath = "";
    private String rowName = "";
    private String memberPath = "";
    private String memberName = "";

    private Subject(Calendar calendar, Facts row, Facts member, List<Subject> members) {
        this.calendar = calendar;
        this.row = row;
        this.member = member;
        this.members = members;
    }

    /**
     * A household.
     *
     * @param calendar days of the round
     * @param row answers of the household
     * @param members answers of its members, empty where no list was given
     * @return the household with its members
     */
    public static Subject household(Calendar calendar, Facts row, List<? extends Facts> members) {
        List<Subject> list = new ArrayList<>(members.size());
        Subject household = new Subject(calendar, row, Facts.NONE, list);
        household.visit = calendar.visit(row.value(VISIT));
        household.headBirth = Calendar.days(headBirth(row, members));
        for (Facts member : members) {
            Subject one = new Subject(calendar, row, member, list);
            one.household = household;
            one.visit = household.visit;
            one.headBirth = household.headBirth;
            list.add(one);
        }
        return household;
    }

    /**
     * A row of a sheet that is not about households.
     *
     * @param calendar days of the round
     * @param row its answers
     * @return the row
     */
    public static Subject row(Calendar calendar, Facts row) {
        return household(calendar, row, List.of());
    }

    private static String headBirth(Facts row, List<? extends Facts> members) {
        for (Facts member : members) {
            if (member.value(RELATION).equals(HEAD) && !member.value(BIRTH).isEmpty()) {
                return member.value(BIRTH);
            }
        }
        return row.value(HEAD_BIRTH);
    }

    /**
     * The members, each as a subject of its own.
     *
     * @return in the order of the list
     */
    public List<Subject> members() {
        return members;
    }

    String value(String path) {
        return path.startsWith("member.") ? member.value(path) : row.value(path);
    }

    Calendar calendar() {
        return calendar;
    }

    /** A name without case and marks. */
    String name(String path) {
        if (path.startsWith("member.")) {
            if (!memberPath.equals(path)) {
                memberPath = path;
                memberName = Folding.withoutMarks(member.value(path));
            }
            return memberName;
        }
        Subject of = household == null ? this : household;
        if (!of.rowPath.equals(path)) {
            of.rowPath = path;
            of.rowName = Folding.withoutMarks(row.value(path));
        }
        return of.rowName;
    }

    private Days birth() {
        if (birth == null) {
            birth = Calendar.days(member.value(BIRTH));
        }
        return birth;
    }

    Range age() {
        if (age == null) {
            age = years(birth(), visit);
        }
        return age;
    }

    Range headAge() {
        if (headAge == null) {
            headAge = years(headBirth, visit);
        }
        return headAge;
    }

    Range olderThanHead() {
        if (olderThanHead == null) {
            olderThanHead = years(birth(), headBirth);
        }
        return olderThanHead;
    }

    private static Range years(Days from, Days to) {
        return from.known() && to.known()
                ? Range.whole(years(from.last(), to.first()), years(from.first(), to.last()))
                : Range.UNKNOWN;
    }

    private static int years(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? -Period.between(to, from).getYears()
                : Period.between(from, to).getYears();
    }
}
