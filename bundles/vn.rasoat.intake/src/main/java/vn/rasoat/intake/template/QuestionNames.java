package vn.rasoat.intake.template;

import java.util.regex.Pattern;

/**
 * Names of questions on phones and the paths they stand for. ODK and KoboToolbox keep groups apart
 * by dots and slashes, so a dot of a path is written as two underscores, and back.
 */
public final class QuestionNames {

    /** How names begin that only steer a form and are no path. */
    public static final String HELPER = "x_";

    /** What stands for a dot. */
    public static final String DOT = "__";

    private static final Pattern PATH =
            Pattern.compile(
                    "[A-Za-z][A-Za-z0-9-]*(_[A-Za-z0-9-]+)*(\\.[A-Za-z0-9-]+(_[A-Za-z0-9-]+)*)*");

    private QuestionNames() {}

    /**
     * The name of a path.
     *
     * @param path machine path
     * @return for example {@code family__code}
     * @throws IllegalArgumentException if the path could not be told from the name
     */
    public static String ofPath(String path) {
        if (!PATH.matcher(path).matches() || path.startsWith(HELPER)) {
            throw new IllegalArgumentException("no question name for " + path);
        }
        return path.replace(".", DOT);
    }

    /**
     * The path of a name.
     *
     * @param name name of a question, without its groups
     * @return for example {@code family.code}
     */
    public static String toPath(String name) {
        return name.replace(DOT, ".");
    }
}
