package vn.rasoat.intake.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.GuessedEncoding;
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
    private final boolean confirmed;

    private DelimitedFile(
            Path file, String name, Budget budget, EncodingScan.Found encoding, boolean confirmed)
            throws IOException {
        this.file = file;
        this.name = Table.shown(name);
        this.budget = budget;
        this.encoding = encoding;
        this.confirmed = confirmed;
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
     * @param word the encoding that the sender has confirmed, empty if none; it counts where the
     *     file does not tell its own
     * @return the file
     * @throws UnreadableFileException HN-1002 if it is no text, HN-1004 if it is too large
     * @throws IOException if the disk fails
     */
    public static DelimitedFile open(Path file, String name, Budget budget, String word)
            throws UnreadableFileException, IOException {
        try (InputStream stream = budget.again().count(Files.newInputStream(file))) {
            Optional<EncodingScan.Found> found = EncodingScan.of(stream);
            boolean sure = found.isPresent() && !found.get().guessed();
            Optional<EncodingScan.Found> confirmed = sure ? Optional.empty() : confirmed(word);
            EncodingScan.Found taken =
                    confirmed
                            .or(() -> found)
                            .orElseThrow(
                                    () ->
                                            new UnreadableFileException(
                                                    IssueCode.FILE_UNREADABLE,
                                                    Texts.of("file.no-text")));
            return new DelimitedFile(file, name, budget, taken, confirmed.isPresent());
        } catch (Budget.Exceeded e) {
            throw budget.exceeded();
        }
    }

    /** What is not UTF-8 throughout is not UTF-8 because somebody says so. */
    private static Optional<EncodingScan.Found> confirmed(String word) {
        return TextEncoding.named(word)
                .filter(encoding -> encoding != TextEncoding.UTF_8)
                .map(EncodingScan.Found::confirmed);
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

    @Override
    public List<Remark> remarks() {
        if (encoding.guessed()) {
            return List.of();
        }
        return List.of(
                new Remark(
                        name,
                        confirmed ? IssueCode.ENCODING_GIVEN : IssueCode.ENCODING_TAKEN,
                        List.of(encoding.encoding().title(), Separators.shown(separator))));
    }

    @Override
    public List<GuessedEncoding> guesses() {
        TextEncoding guess = encoding.encoding();
        return encoding.guessed()
                ? List.of(
                        new GuessedEncoding(
                                this, guess.title(), guess.word(), TextEncoding.words()))
                : List.of();
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
