package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.people.FieldEvidence;
import vn.rasoat.api.people.HouseholdMatches;
import vn.rasoat.api.people.MatchCase;
import vn.rasoat.api.people.MatchChoice;
import vn.rasoat.api.people.MatchDecision;
import vn.rasoat.api.people.MatchedHousehold;
import vn.rasoat.api.people.MatchedPerson;

/** Shows two records side by side, and decides whether they are one household. */
@Service
@Command(
        scope = "rasoat",
        name = "match-decide",
        description =
                "So sánh hai hộ và quyết định; không có --choice thì chỉ xem / Compares two"
                        + " households and decides; without --choice only shows them")
public final class MatchDecideCommand extends ReviewCommand {

    @Reference HouseholdMatches matches;

    @Argument(name = "MATCH", required = true, description = "Mã cặp hộ / Id of the pair")
    String id;

    @Option(name = "--choice", description = "same, different, later, revoked")
    String choice = "";

    @Option(name = "--person", description = "Người quyết định / Who decides")
    String person = "";

    @Option(name = "--reason", description = "Lý do / Why")
    String reason = "";

    @Override
    void run(PrintStream out, Language language) {
        MatchCase match =
                choice.isEmpty()
                        ? matches.get(id)
                        : matches.decide(id, word(), person.strip(), reason.strip());
        out.println(
                language.text(
                        "match",
                        match.match().id(),
                        language.text("standing." + lower(match.match().standing())),
                        match.match().points()));
        print(match.left(), out, language);
        print(match.right(), out, language);
        for (FieldEvidence field : match.evidence()) {
            out.println(
                    language.text(
                            "match.field",
                            field.field(),
                            language.text("agreement." + lower(field.agreement())),
                            field.points(),
                            field.left(),
                            field.right()));
        }
        for (MatchDecision decision : match.decisions()) {
            out.println(
                    language.text(
                            "match.decision",
                            lower(decision.choice()),
                            decision.at(),
                            decision.person(),
                            decision.reason()));
        }
    }

    private static void print(MatchedHousehold household, PrintStream out, Language language) {
        out.println(
                language.text(
                        "match.household",
                        MatchesCommand.place(household.place()),
                        household.registerId()));
        for (MatchedPerson person : household.persons()) {
            out.println(
                    language.text(
                            "match.person",
                            person.name(),
                            person.birth(),
                            person.gender(),
                            person.number(),
                            person.relation()));
        }
    }

    private MatchChoice word() {
        try {
            return MatchChoice.valueOf(choice.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RejectedRequestException(IssueCode.REQUEST_INVALID, "choice=" + choice);
        }
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
