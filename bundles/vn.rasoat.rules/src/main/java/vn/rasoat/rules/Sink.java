package vn.rasoat.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Reads one answer into its slot.
 *
 * @param kind how
 * @param slot where
 * @param codes of its words
 */
record Sink(SlotKind kind, int slot, Map<String, Integer> codes) {

    private static final String FLAG_YES = Encoding.FLAG.get(0);
    private static final String FLAG_NO = Encoding.FLAG.get(1);
    private static final int FULL_DATE = 10;

    /** Before the point, or zeros behind it: more than any answer has. */
    private static final int MOST_DIGITS = 10;

    private static final int YEAR_ALONE = 4;

    /** Đồng; more is a slip of the pen, and sums stay inside a long. */
    private static final long MOST_MONEY = 1_000_000_000_000_000L;

    private static final long NO_AMOUNT = (long) Encoding.ABSENT << Integer.SIZE;

    void put(String answer, int[] into, int stride, int offset) {
        int at = slot * stride + offset;
        if (kind == SlotKind.FLAG) {
            into[at] = flag(answer);
        } else {
            other(answer, into, stride, at);
        }
    }

    private void other(String answer, int[] into, int stride, int at) {
        switch (kind) {
            case FLAG -> into[at] = flag(answer);
            case WORD -> into[at] = code(answer);
            case GIVEN -> into[at] = Encoding.YES;
            case NUMBER -> into[at] = number(answer);
            case THOUSANDTHS -> into[at] = thousandths(answer);
            case DATE -> {
                into[at] = day(answer, 101);
                into[at + stride] = day(answer, 1231);
            }
            case AMOUNT -> {
                long amount = amount(answer);
                into[at] = (int) (amount >> Integer.SIZE);
                into[at + stride] = (int) amount;
            }
        }
    }

    private int code(String answer) {
        Integer code = codes.get(answer);
        return code == null ? Encoding.SILENT : code;
    }

    /** Most answers are flags: they are told apart without a table. */
    private static int flag(String answer) {
        if (answer.equals(FLAG_YES)) {
            return Encoding.YES;
        }
        return answer.equals(FLAG_NO) ? Encoding.NO : Encoding.SILENT;
    }

    /** In the higher half it is absent exactly if it is not answered. */
    static long amount(String answer) {
        try {
            long amount = Long.parseLong(answer);
            return Math.abs(amount) > MOST_MONEY ? NO_AMOUNT : amount;
        } catch (NumberFormatException e) {
            return NO_AMOUNT;
        }
    }

    /** What {@link #amount} put into two slots. */
    static long amount(int high, int low) {
        return (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
    }

    /** As near to the number as an int can be; values of the law are far below that. */
    static int number(String answer) {
        try {
            return clamp(Long.parseLong(answer));
        } catch (NumberFormatException e) {
            return Encoding.ABSENT;
        }
    }

    static int clamp(long number) {
        return (int) Math.max(Encoding.ABSENT + 1L, Math.min(Integer.MAX_VALUE, number));
    }

    /** Rounded down, a decimal is below a whole number of thousandths exactly if it was before. */
    static int thousandths(String answer) {
        try {
            BigDecimal decimal = new BigDecimal(answer);
            long digits = (long) decimal.precision() - decimal.scale();
            if (decimal.signum() == 0) {
                return 0;
            }
            if (digits > MOST_DIGITS) {
                return decimal.signum() > 0 ? Integer.MAX_VALUE : Encoding.ABSENT + 1;
            }
            if (digits < -MOST_DIGITS) {
                // nothing is left of it but its sign; written out it could fill the memory
                return decimal.signum() > 0 ? 0 : -1;
            }
            return clamp(
                    decimal.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact());
        } catch (NumberFormatException e) {
            return Encoding.ABSENT;
        }
    }

    /** A date as yyyymmdd; of a year alone, the month and day that are given. */
    static int day(String answer, int monthAndDay) {
        if (answer.length() == FULL_DATE) {
            int year = digits(answer, 0, 4);
            int month = digits(answer, 5, 7);
            int day = digits(answer, 8, 10);
            return year < 0 || month < 1 || month > 12 || day < 1 || day > 31
                    ? Encoding.ABSENT
                    : year * 10_000 + month * 100 + day;
        }
        int year = answer.length() == YEAR_ALONE ? digits(answer, 0, YEAR_ALONE) : -1;
        return year < 0 ? Encoding.ABSENT : year * 10_000 + monthAndDay;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
