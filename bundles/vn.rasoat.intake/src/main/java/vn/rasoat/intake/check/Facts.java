package vn.rasoat.intake.check;

import java.util.Map;

/** The answers of one row, by machine path. */
@FunctionalInterface
public interface Facts {

    /** A row that answers nothing. */
    Facts NONE = path -> "";

    /**
     * The canonical value of a path.
     *
     * @param path machine path
     * @return empty if it was not answered
     */
    String value(String path);

    /**
     * The answers of a map.
     *
     * @param answers canonical value by path
     * @return the facts
     */
    static Facts of(Map<String, String> answers) {
        return path -> answers.getOrDefault(path, "");
    }
}
