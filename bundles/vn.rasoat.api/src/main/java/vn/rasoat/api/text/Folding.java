package vn.rasoat.api.text;

import java.text.Normalizer;
import java.util.Locale;

/** The ways in which Vietnamese text is made comparable. */
public final class Folding {

    private Folding() {}

    /**
     * The canonical form of text in answers: NFC, no outer, double or no-break spaces, no line
     * breaks, nothing invisible.
     *
     * @param raw text as written
     * @return the text, maybe empty
     */
    public static String clean(String raw) {
        if (plainAscii(raw)) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        boolean gap = false;
        String normal = Normalizer.normalize(raw, Normalizer.Form.NFC);
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = text.length() > 0;
            } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                if (gap) {
                    text.append(' ');
                    gap = false;
                }
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean plainAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) <= ' ' || raw.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * Without case and marks; punctuation stays. This is the form of names in discriminators.
     *
     * @param text any text
     * @return for example {@code nguyen thi hoa}
     */
    public static String withoutMarks(String text) {
        String decomposed =
                Normalizer.normalize(clean(text), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd');
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /**
     * Without case, marks and punctuation: the loosest form, for labels and as second try.
     *
     * @param text any text
     * @return letters and digits with single spaces; a sign alone (×) stays as it is
     */
    public static String loose(String text) {
        return letters(withoutMarks(text), false);
    }

    /**
     * Without case and punctuation, and the tone at the end of its word: {@code Hòa} and {@code
     * Hoà} are equal, {@code Bà} and {@code Ba} are not.
     *
     * @param text any text
     * @return the comparable form
     */
    public static String strict(String text) {
        String decomposed =
                Normalizer.normalize(clean(text), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return letters(decomposed, true);
    }

    private static String letters(String text, boolean tones) {
        StringBuilder out = new StringBuilder(text.length());
        StringBuilder tone = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (tones && isTone(c)) {
                tone.append(c);
            } else if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                out.append(c);
            } else {
                out.append(tone);
                tone.setLength(0);
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
        }
        String folded = out.append(tone).toString().strip();
        return folded.isEmpty() ? text.strip() : folded;
    }

    /** Grave, acute, tilde, hook above, dot below; not the marks that make another letter. */
    private static boolean isTone(char c) {
        return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
    }

    /**
     * What may be shown of a personal value: its shape, so that a missing digit is seen.
     *
     * @param text a name or personal number
     * @return digits as {@code #}, letters as {@code *}
     */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c ->
                                masked.append(
                                        Character.isDigit(c)
                                                ? "#"
                                                : Character.isLetter(c)
                                                        ? "*"
                                                        : Character.toString(c)));
        return masked.toString();
    }
}
