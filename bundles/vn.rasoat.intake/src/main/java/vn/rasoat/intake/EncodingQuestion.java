package vn.rasoat.intake;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldType;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.source.GuessedEncoding;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.text.Texts;

/**
 * Asks the officer whether a guessed encoding is right: shows some words as they would be read.
 * Titles of known columns, places and words of closed lists are shown, nothing about a person.
 */
final class EncodingQuestion {

    private static final int WORDS = 5;
    private static final int LONGEST_WORD = 60;
    private static final int ROWS = 200;

    /** Names of places are not personal. */
    private static final String PLACE = "administrative.";

    private static final Set<FieldType> CLOSED = Set.of(FieldType.WORD, FieldType.ETHNICITY);

    private final LayoutFinder finder;
    private final IssueLog log;

    EncodingQuestion(LayoutFinder finder, IssueLog log) {
        this.finder = finder;
        this.log = log;
    }

    /** Names the guess and what it makes of the text. */
    void ask(GuessedEncoding guess) throws UnreadableFileException, IOException {
        log.file(
                guess.table().name(),
                IssueCode.ENCODING_UNCONFIRMED,
                List.of(
                        guess.title(),
                        sample(guess),
                        guess.name(),
                        String.join(", ", guess.names())));
    }

    private String sample(GuessedEncoding guess) throws UnreadableFileException, IOException {
        // What is wrong with its columns is no matter before they can be read.
        Optional<Layout> layout = finder.find(guess.table(), 0, log.apart());
        Set<String> words = layout.isPresent() ? words(layout.get()) : Set.of();
        return words.isEmpty()
                ? Texts.of("encoding.no-sample")
                : words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    private static Set<String> words(Layout layout) throws UnreadableFileException, IOException {
        Set<String> words = new LinkedHashSet<>();
        try (Rows rows = layout.table().rows()) {
            for (int i = 0; i < ROWS && words.size() < WORDS; i++) {
                try {
                    Optional<Row> row = rows.next();
                    if (row.isEmpty()) {
                        break;
                    }
                    if (row.get().number() >= layout.headerRow()) {
                        add(row.get(), layout, words);
                    }
                } catch (UnreadableRowException e) {
                    // named when the rows are taken
                }
            }
        }
        return words;
    }

    private static void add(Row row, Layout layout, Set<String> words) {
        boolean titles = row.number() == layout.headerRow() || layout.isHeader(row);
        for (Layout.Column column : layout.columns()) {
            String word = ValueReader.text(row.cell(column.index()));
            if ((titles || isPublic(column.field()))
                    && words.size() < WORDS
                    && word.length() <= LONGEST_WORD
                    && isTelling(word)) {
                words.add(word);
            }
        }
    }

    private static boolean isPublic(Field field) {
        return !field.personal()
                && (CLOSED.contains(field.type()) || field.path().startsWith(PLACE));
    }

    /** Letters of ASCII are the same in all of them. */
    private static boolean isTelling(String word) {
        return word.chars().anyMatch(sign -> sign >= 0x80);
    }
}
