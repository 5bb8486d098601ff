package vn.rasoat.intake.field;

import java.util.List;
import vn.rasoat.api.issue.IssueCode;

/**
 * What is known of one path of a survey file.
 *
 * @param path machine path
 * @param scope which sheets know it
 * @param type how its cells are read
 * @param labels Vietnamese column titles, the official one first; empty for paths without any
 * @param required whether a household is rejected without it
 * @param personal whether its values are masked in issues
 * @param problem code of an unreadable value
 * @param words for {@link FieldType#WORD} the words and their aliases
 * @param minimum smallest whole number or decimal that makes sense
 * @param expected short bilingual text of what may stand there
 */
public record Field(
        String path,
        String scope,
        FieldType type,
        List<String> labels,
        boolean required,
        boolean personal,
        IssueCode problem,
        Words words,
        long minimum,
        String expected) {

    /**
     * How the officer and the administrator know it.
     *
     * @return title and path
     */
    public String describe() {
        return labels.isEmpty() ? path : labels.get(0) + " (" + path + ")";
    }

    /**
     * The same field under the full path of a column, where the field is a wildcard.
     *
     * @param fullPath for example {@code b1.wall}
     * @return the field of that column
     */
    Field at(String fullPath) {
        return new Field(
                fullPath, scope, type, labels, required, personal, problem, words, minimum,
                expected);
    }
}
