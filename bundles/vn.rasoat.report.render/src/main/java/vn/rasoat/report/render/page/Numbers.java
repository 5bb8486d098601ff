package vn.rasoat.report.render.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Vietnamese readers expect them. */
final class Numbers {

    private Numbers() {}

    static String plain(int number) {
        return Integer.toString(number);
    }

    /** {@code 1.500.000}. */
    static String grouped(long number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        return new DecimalFormat("#,##0", symbols).format(number);
    }
}
