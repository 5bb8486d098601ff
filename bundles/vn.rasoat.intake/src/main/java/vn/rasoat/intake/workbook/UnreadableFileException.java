package vn.rasoat.intake.workbook;

import java.util.List;
import vn.rasoat.api.issue.IssueCode;

/** The file as a whole cannot be used; the receipt says why under a stable code. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final transient List<String> arguments;

    /**
     * A file that cannot be used.
     *
     * @param code one of the HN-10xx codes
     * @param arguments filled into its text
     */
    public UnreadableFileException(IssueCode code, String... arguments) {
        super(code.code());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /**
     * Why.
     *
     * @return the code
     */
    public IssueCode code() {
        return code;
    }

    /**
     * What fills its text.
     *
     * @return the arguments
     */
    public List<String> arguments() {
        return arguments;
    }
}
