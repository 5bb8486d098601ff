package vn.rasoat.rules.table;

import java.text.Normalizer;
import java.util.Locale;

/** The ways in which text is made comparable. */
final class Folded {

    private Folded() {}

    /**
     * The form in which text is kept: the same text typed into a workbook, a CSV file or YAML gives
     * the same characters, and with them the same hash.
     *
     * @param raw text as written
     * @return in NFC, without outer or double spaces, without line breaks and invisible characters
     */
    static String clean(String raw) {
        String normal = Normalizer.normalize(raw, Normalizer.Form.NFC);
        StringBuilder text = new StringBuilder(normal.length());
        boolean gap = false;
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

    /**
     * The form in which names are compared.
     *
     * @param text any text
     * @return letters and digits only, without case and marks
     */
    static String of(String text) {
        String decomposed =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd');
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
