package vn.rasoat.intake;

import java.util.List;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.check.Calendar;
import vn.rasoat.intake.check.Each;
import vn.rasoat.intake.check.Rule;
import vn.rasoat.intake.check.RuleTable;
import vn.rasoat.intake.check.Subject;

/** Asks the rules of the table and says which are broken, and where. */
final class Checks {

    private final RuleTable table;
    private final Calendar calendar;
    private final IssueLog log;

    Checks(RuleTable table, Calendar calendar, IssueLog log) {
        this.table = table;
        this.calendar = calendar;
        this.log = log;
    }

    /** False if the household breaks a rule that the administrator lets reject. */
    boolean takes(Household household) {
        TableRow row = household.row();
        Subject subject = Subject.household(calendar, row, household.members());
        boolean taken = true;
        for (Rule rule : table.rules(Each.HOUSEHOLD)) {
            if (rule.brokenBy(subject)) {
                say(rule, subject, row, row);
                taken &= !rejects(rule, row);
            }
        }
        List<Subject> members = subject.members();
        for (int i = 0; i < members.size(); i++) {
            for (Rule rule : table.rules(Each.MEMBER)) {
                if (rule.brokenBy(members.get(i))) {
                    say(rule, members.get(i), household.members().get(i), row);
                    taken &= !rejects(rule, row);
                }
            }
        }
        return taken;
    }

    /** Looks at a row of another sheet; what is wrong with it is said, it is taken all the same. */
    void row(Each each, TableRow row) {
        Subject subject = Subject.row(calendar, row);
        for (Rule rule : table.rules(each)) {
            if (rule.brokenBy(subject)) {
                say(rule, subject, row, row);
            }
        }
    }

    private boolean rejects(Rule rule, TableRow row) {
        if (rule.rejects()) {
            log.row(IssueCode.REJECTED_BY_RULE, row, rule.code().code());
        }
        return rule.rejects();
    }

    private void say(Rule rule, Subject subject, TableRow row, TableRow household) {
        String[] arguments =
                rule.says().stream()
                        .map(say -> text(say, subject, row, household))
                        .toArray(String[]::new);
        log.cell(rule.code(), row, rule.at(), "", arguments);
    }

    private static String text(Rule.Say say, Subject subject, TableRow row, TableRow household) {
        if (say.path().isEmpty()) {
            return say.number().apply(subject);
        }
        return (say.path().startsWith("member.") ? row : household).shown(say.path());
    }
}
