package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.round.RoundKey;

/** What all commands share: the console, the language, and failures in that language. */
abstract class ReviewCommand implements Action {

    @Reference Session session;

    @Option(
            name = "--lang",
            description = "Ngôn ngữ: vi hoặc en / Language: vi or en",
            valueToShowInHelp = "vi")
    String lang = "vi";

    @Override
    public final Object execute() {
        Language language = Language.of(lang);
        try {
            run(session.getConsole(), language);
            return null;
        } catch (RejectedRequestException e) {
            throw new IllegalStateException(language.refusal(e.issue()), e);
        } catch (UnavailableException e) {
            throw new IllegalStateException(
                    language.refusal(Issue.of(e.code(), Place.FILE, "")), e);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    abstract void run(PrintStream out, Language language) throws IOException;

    /**
     * The round that an argument names.
     *
     * @throws RejectedRequestException HN-2001: no round can have that name, so there is none
     */
    static RoundKey round(String text) {
        try {
            return RoundKey.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, text);
        }
    }

    /** Paths are those of the session, not of the server process. */
    Path path(String text) {
        return Optional.ofNullable(session.currentDir()).orElse(Path.of("")).resolve(text);
    }
}
