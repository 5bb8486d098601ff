package vn.rasoat.intake.source;

import java.util.List;
import vn.rasoat.api.issue.IssueCode;

/** The file as a whole cannot be used; the receipt says why under a stable code. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final IssueCode code;
    private final transient List<String> arguments;
    private final String part;

    /**
     * A file that cannot be used.
     *
     * @param code one of the HN-10xx codes
     * @param arguments filled into its text
     */
    public UnreadableFileException(IssueCode code, String... arguments) {
        this(code, List.of(arguments), "");
    }

    private UnreadableFileException(IssueCode code, List<String> arguments, String part) {
        super(code.code());
        this.code = code;
        this.arguments = arguments;
        this.part = part;
    }

    /**
     * The same fault, said of a part of the file.
     *
     * @param name how the officer knows the part
     * @return the fault with its place
     */
    public UnreadableFileException in(String name) {
        return new UnreadableFileException(code, arguments, name);
    }

    /**
     * The part it is about.
     *
     * @return empty for the whole file
     */
    public String part() {
        return part;
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
