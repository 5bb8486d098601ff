package vn.rasoat.intake.source;

import java.util.List;

/**
 * A text whose encoding only its letters tell. Nothing of it counts before somebody who can read
 * Vietnamese has looked at it.
 *
 * @param table the text, read as guessed
 * @param title the encoding as the officer may know it
 * @param name the encoding as a request names it
 * @param names what a request can name instead
 */
public record GuessedEncoding(Table table, String title, String name, List<String> names) {

    public GuessedEncoding {
        names = List.copyOf(names);
    }

    /**
     * The same of a table inside of an archive.
     *
     * @param part the table as the archive names it
     * @return the guess about it
     */
    public GuessedEncoding in(Table part) {
        return new GuessedEncoding(part, title, name, names);
    }
}
