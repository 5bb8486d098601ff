package vn.rasoat.intake.field;

import java.util.Locale;

/** How the cells of a column are read. */
public enum FieldType {
    /** Text as it stands. */
    TEXT,
    /** A person's name. */
    NAME,
    /** A running number kept as text: 12.0 is 12. */
    NUMBER_TEXT,
    /** A whole number. */
    INTEGER,
    /** Whole đồng; dots and commas may group thousands. */
    AMOUNT,
    /** A number with decimals; the comma may be the decimal sign. */
    DECIMAL,
    /** A day or only a year. */
    DATE,
    /** Ticked or not. A blank cell means "no". */
    FLAG,
    /** One word of a list. */
    WORD,
    /** An ethnic group. */
    ETHNICITY,
    /** A personal number: text, never a number. */
    PERSONAL_ID;

    static FieldType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
