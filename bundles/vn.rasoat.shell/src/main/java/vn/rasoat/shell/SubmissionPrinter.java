package vn.rasoat.shell;

import java.io.PrintStream;
import vn.rasoat.api.report.Submission;

/** Prints submissions. */
final class SubmissionPrinter {

    private final PrintStream out;
    private final Language language;

    SubmissionPrinter(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(Submission submission) {
        out.println(
                language.text(
                        "submission",
                        submission.id(),
                        submission.unit(),
                        submission.at(),
                        submission.person()));
        out.println(
                "  "
                        + language.text(
                                submission.preliminary() ? "forms.preliminary" : "forms.official"));
        out.println("  " + language.text("pack.seal", submission.seal()));
        submission
                .reopening()
                .ifPresent(
                        it ->
                                out.println(
                                        "  "
                                                + language.text(
                                                        "submission.reopened",
                                                        it.at(),
                                                        it.person(),
                                                        it.reason())));
    }
}
