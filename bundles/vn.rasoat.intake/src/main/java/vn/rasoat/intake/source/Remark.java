package vn.rasoat.intake.source;

import java.util.List;
import vn.rasoat.api.issue.IssueCode;

/**
 * Something worth saying about how a file was read.
 *
 * @param table name of the table or part, empty for the whole file
 * @param code what
 * @param arguments filled into its text
 */
public record Remark(String table, IssueCode code, List<String> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }
}
