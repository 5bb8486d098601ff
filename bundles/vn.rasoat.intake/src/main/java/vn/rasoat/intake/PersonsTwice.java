package vn.rasoat.intake;

import java.util.HashMap;
import java.util.Map;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.text.Folding;

/**
 * Finds a person listed in two households of the file by name, day of birth and sex. Of whom only
 * the year of birth is known, or whose personal numbers differ, nothing is said: namesakes are
 * common.
 */
final class PersonsTwice {

    private static final int FULL_DATE = 10;

    private final IssueLog log;

    /** Who was listed first; only a hash of each person is kept. */
    private final Map<Long, Listed> persons = new HashMap<>();

    private record Listed(Household household, TableRow row) {}

    PersonsTwice(IssueLog log) {
        this.log = log;
    }

    void check(Household household) {
        for (TableRow member : household.members()) {
            if (member.value(Paths.MEMBER_BIRTH).length() == FULL_DATE) {
                Listed first = persons.putIfAbsent(person(member), new Listed(household, member));
                if (first != null
                        && first.household() != household
                        && mayBeOne(first.row(), member)) {
                    log.cell(
                            IssueCode.PERSON_TWICE,
                            member,
                            Paths.MEMBER_NAME,
                            "",
                            first.row().numberSeenFrom(member));
                }
            }
        }
    }

    private static long person(TableRow member) {
        return new Fingerprint()
                .with(Folding.withoutMarks(member.value(Paths.MEMBER_NAME)))
                .with(member.value(Paths.MEMBER_BIRTH))
                .with(member.value(Paths.MEMBER_GENDER))
                .value();
    }

    /** Equal numbers are named already (HN-1602), different ones tell two persons apart. */
    private static boolean mayBeOne(TableRow one, TableRow other) {
        return one.value(Paths.MEMBER_ID).isEmpty() || other.value(Paths.MEMBER_ID).isEmpty();
    }
}
