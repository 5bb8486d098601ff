package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.people.HouseholdMatches;
import vn.rasoat.api.people.MatchPage;
import vn.rasoat.api.people.MatchQuery;
import vn.rasoat.api.people.MatchSummary;
import vn.rasoat.api.people.RegisterPlace;
import vn.rasoat.api.people.SharedPersons;
import vn.rasoat.api.people.SharedPersonsPage;
import vn.rasoat.api.people.Standing;

/** Lists pairs of households that may be one, or that share persons. Nobody is named. */
@Service
@Command(
        scope = "rasoat",
        name = "matches",
        description =
                "Các cặp hộ có thể là một hộ, hoặc có người trùng nhau / Pairs of households that"
                        + " may be one, or that share persons")
public final class MatchesCommand extends ReviewCommand {

    @Reference HouseholdMatches matches;

    @Argument(name = "ROUND", required = true, description = "Kỳ rà soát / Round, 20-2025")
    String round;

    @Option(name = "--commune", description = "Mã xã / Commune code")
    String commune = "";

    @Option(
            name = "--standing",
            description = "queued, later, same, different, taken, settled",
            valueToShowInHelp = "queued")
    String standing = "queued";

    @Option(
            name = "--duplicates",
            description =
                    "Các hộ cùng kỳ có người trùng nhau / Households of the round that share"
                            + " persons")
    boolean duplicates;

    @Option(name = "--offset", description = "Bỏ qua / How many to skip", valueToShowInHelp = "0")
    int offset;

    @Option(name = "--limit", description = "Số dòng / How many", valueToShowInHelp = "100")
    int limit = 100;

    @Override
    void run(PrintStream out, Language language) {
        if (duplicates) {
            SharedPersonsPage page = matches.duplicates(round(round), offset, limit);
            out.println(language.text("matches.duplicates", round, page.total()));
            for (SharedPersons pair : page.pairs()) {
                out.println(
                        language.text(
                                "matches.duplicate",
                                pair.id(),
                                place(pair.left()),
                                place(pair.right()),
                                pair.persons()));
            }
            return;
        }
        MatchPage page =
                matches.find(
                        new MatchQuery(
                                round(round),
                                Optional.of(commune.strip()).filter(code -> !code.isEmpty()),
                                word(),
                                offset,
                                limit));
        out.println(language.text("matches", round, standing, page.total()));
        for (MatchSummary match : page.matches()) {
            out.println(
                    language.text(
                            "matches.match",
                            match.id(),
                            place(match.left()),
                            place(match.right()),
                            match.points()));
        }
    }

    private Standing word() {
        try {
            return Standing.valueOf(standing.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RejectedRequestException(IssueCode.REQUEST_INVALID, "standing=" + standing);
        }
    }

    /** Round, commune, village and number. */
    static String place(RegisterPlace place) {
        return place.round() + " " + place.commune() + "/" + place.village() + "/" + place.number();
    }
}
