package vn.rasoat.intake;

import java.util.Locale;

/** What a sheet of a survey file holds. */
enum SheetKind {
    HOUSEHOLDS,
    MEMBERS,
    RESIDENTS,
    EVENTS,
    OPENING_LIST;

    /** The word of receipts and data files. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static SheetKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
