package vn.rasoat.api.issue;

import java.util.List;

/**
 * One thing that is wrong, or worth knowing, in the data. It says where and what, never whose:
 * names and personal numbers stand neither in {@code value} nor in {@code arguments}.
 *
 * @param code stable code; its texts are in {@code messages_vi.properties} and {@code _en}
 * @param place where it lies
 * @param value the value seen, masked where it is personal, empty where there is none
 * @param expected what was expected, empty where nothing can be said
 * @param arguments filled into the text of the code as {0}, {1} ...
 */
public record Issue(
        IssueCode code, Place place, String value, String expected, List<String> arguments) {

    public Issue {
        arguments = List.copyOf(arguments);
    }

    /**
     * An issue without a single value that could be shown.
     *
     * @param code stable code
     * @param place where it lies
     * @param arguments filled into the text
     * @return the issue
     */
    public static Issue of(IssueCode code, Place place, String... arguments) {
        return new Issue(code, place, "", "", List.of(arguments));
    }

    /**
     * The weight of this issue, which is that of its code.
     *
     * @return the severity
     */
    public Severity severity() {
        return code.severity();
    }
}
