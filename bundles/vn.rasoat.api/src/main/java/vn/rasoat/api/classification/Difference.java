package vn.rasoat.api.classification;

import java.util.List;
import vn.rasoat.api.issue.IssueCode;

/**
 * A contradiction inside one survey, found while classifying.
 *
 * @param code HN-17xx
 * @param path machine path of the answer that is in doubt
 * @param arguments filled into the text of the code
 */
public record Difference(IssueCode code, String path, List<String> arguments) {

    public Difference {
        arguments = List.copyOf(arguments);
    }
}
