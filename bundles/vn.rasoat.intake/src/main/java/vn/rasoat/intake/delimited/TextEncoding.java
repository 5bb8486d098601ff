package vn.rasoat.intake.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The encodings that survey files come in. */
public enum TextEncoding {
    /** Unicode, in bytes. */
    UTF_8("UTF-8", "UTF-8", StandardCharsets.UTF_8),
    /** Unicode, two bytes a sign, the smaller first. */
    UTF_16LE("UTF-16LE", "UTF-16LE", StandardCharsets.UTF_16LE),
    /** Unicode, two bytes a sign, the greater first. */
    UTF_16BE("UTF-16BE", "UTF-16BE", StandardCharsets.UTF_16BE),
    /** Windows with Vietnamese letters. */
    WINDOWS_1258("windows-1258", "windows-1258", charset("windows-1258")),
    /** The fonts whose names begin with .Vn. */
    TCVN3("TCVN3", "TCVN3 (ABC)", LegacyLetters.tcvn3()),
    /** The fonts whose names begin with VNI. */
    VNI("VNI", "VNI Windows", LegacyLetters.vni());

    private final String word;
    private final String title;
    private final Charset charset;
    private final LegacyLetters letters;

    TextEncoding(String word, String title, Charset charset) {
        this.word = word;
        this.title = title;
        this.charset = charset;
        this.letters = null;
    }

    TextEncoding(String word, String title, LegacyLetters letters) {
        this.word = word;
        this.title = title;
        this.charset = null;
        this.letters = letters;
    }

    /** A Java without its rarer encodings reads everything else all the same. */
    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }

    /**
     * The encoding that a request names.
     *
     * @param word its name, in small or capital letters
     * @return empty if there is none of this name
     */
    public static Optional<TextEncoding> named(String word) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.word.equalsIgnoreCase(word))
                .findFirst();
    }

    /**
     * What a request can name.
     *
     * @return the names, in a fixed order
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(encoding -> encoding.word).toList();
    }

    /** As a request names it. */
    String word() {
        return word;
    }

    /** As the officer may have seen it in a menu. */
    String title() {
        return title;
    }

    /** Bytes that mean nothing become U+FFFD. */
    Reader reader(InputStream stream) throws IOException {
        if (letters != null) {
            return new LegacyReader(stream, letters);
        }
        return new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
