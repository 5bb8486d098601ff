package vn.rasoat.intake.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/** A text file with separated columns. It is one table, under the name of the file. */
public final class DelimitedFile implements SurveySource, Table {

    private static final int TOP = 1 << 16;

    private final Path file;
    private final String name;
    private final Budget budget;
    private final EncodingScan.Found encoding;
    private final char separator;
    private final boolean declared;

    private DelimitedFile(Path file, String name, Budget budget, EncodingScan.Found encoding)
            throws IOException {
        this.file = file;
        this.name = Table.shown(name);
        this.budget = budget;
        this.encoding = encoding;
        String top = top();
        char named = Separators.declared(top);
        declared = named != 0;
        separator = declared ? named : Separators.likeliest(top);
    }

    /**
     * Opens a text file.
     *
     * @param file the file, not empty
     * @param name its name as the officer knows it
     * @param budget bytes that it may have; each of its few readings is held to it by itself
     * @return the file
     * @throws UnreadableFileException HN-1002 if it is no text, HN-1004 if it is too large
     * @throws IOException if the disk fails
     */
    public static DelimitedFile open(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        try (InputStream stream = budget.again().count(Files.newInputStream(file))) {
            EncodingScan.Found found =
                    EncodingScan.of(stream)
                            .orElseThrow(
                                    () ->
                                            new UnreadableFileException(
                                                    IssueCode.FILE_UNREADABLE,
                                                    Texts.of("file.no-text")));
            return new DelimitedFile(file, name, budget, found);
        } catch (Budget.Exceeded e) {
            throw budget.exceeded();
        }
    }

    /** The first part of the text; a line that only names the separator is part of it. */
    private String top() throws IOException {
        try (Reader reader = text()) {
            char[] top = new char[TOP];
            int length = 0;
            for (int read = reader.read(top); read > 0 && length < TOP; ) {
                length += read;
                read = reader.read(top, length, TOP - length);
            }
            return new String(top, 0, length);
        }
    }

    private Reader text() throws IOException {
        InputStream stream = budget.again().count(Files.newInputStream(file));
        stream.skipNBytes(encoding.mark());
        return encoding.encoding().reader(stream);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Table> tables() {
        return List.of(this);
    }

    @Override
    public boolean exact() {
        return true;
    }

    /**
     * Whether only the letters speak for the encoding.
     *
     * @return false where the file says it, or is UTF-8 throughout
     */
    public boolean encodingGuessed() {
        return encoding.guessed();
    }

    @Override
    public List<Remark> remarks() {
        return List.of(
                new Remark(
                        name,
                        encoding.guessed() ? IssueCode.ENCODING_GUESSED : IssueCode.ENCODING_TAKEN,
                        List.of(encoding.encoding().title(), Separators.shown(separator))));
    }

    @Override
    public Rows rows() throws IOException {
        return new DelimitedRows(text(), separator, declared, budget);
    }

    @Override
    public void close() {
        // every reader closes its own stream
    }
}
