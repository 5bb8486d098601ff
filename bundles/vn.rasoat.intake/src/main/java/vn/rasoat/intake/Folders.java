package vn.rasoat.intake;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders of the configuration. */
public final class Folders {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private Folders() {}

    /**
     * A folder whose name may name properties.
     *
     * @param folder as configured
     * @param properties their values, null where there is none
     * @return the folder
     * @throws IllegalStateException if a property has no value
     */
    public static Path resolve(String folder, UnaryOperator<String> properties) {
        Matcher matcher = PROPERTY.matcher(folder);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String value = properties.apply(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        folder + " names a property that is not set; see vn.rasoat.intake.cfg");
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return Path.of(matcher.appendTail(resolved).toString());
    }
}
