package vn.rasoat.report.check;

import java.text.Normalizer;
import java.util.Locale;

/** Titles, labels and names of units in a form that others made, made comparable. */
final class Words {

    private Words() {}

    /** Letters and digits alone, without case, marks and spaces. */
    static String fold(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replace('đ', 'd');
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The label of a column, in which signs count: {@code 9=1-2} is not {@code 91 2}. */
    static String label(String text) {
        return text.replaceAll("\\s", "").replace('\u2212', '-').replace('×', '*');
    }

    /** The letters of a column of a sheet. */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
