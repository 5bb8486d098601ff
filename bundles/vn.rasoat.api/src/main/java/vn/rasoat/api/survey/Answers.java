package vn.rasoat.api.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The canonical answers of one household or member, by machine path ({@code b1Point}, {@code
 * member.birthDate}). A path that is absent was not answered.
 *
 * <p>Canonical values: text in NFC without outer or double spaces; whole numbers in digits;
 * decimals with a point and no trailing zeros; dates {@code 2024-09-06}, or {@code 1941} where only
 * the year is known; flags {@code yes} / {@code no}; options and classes as the words of the code
 * lists. Money is đồng, floor area square metres.
 */
public final class Answers {

    /** Nothing answered. */
    public static final Answers NONE = new Answers(new TreeMap<>());

    private final SortedMap<String, String> values;

    private Answers(SortedMap<String, String> values) {
        this.values = values;
    }

    /**
     * Answers that are canonical already.
     *
     * @param values canonical value by path
     * @return the answers
     * @throws IllegalArgumentException if a path or a value is blank, or holds a line break
     */
    public static Answers of(Map<String, String> values) {
        TreeMap<String, String> copy = new TreeMap<>();
        values.forEach(
                (path, value) -> {
                    if (path.isBlank() || value.isBlank()) {
                        throw new IllegalArgumentException("blank answer at '" + path + "'");
                    }
                    if (path.indexOf('\n') >= 0 || value.indexOf('\n') >= 0) {
                        throw new IllegalArgumentException("line break in " + path);
                    }
                    copy.put(path, value);
                });
        return new Answers(copy);
    }

    /**
     * Reads what {@link #canonical()} wrote.
     *
     * @param canonical one {@code path=value} a line
     * @return the answers
     */
    public static Answers parse(String canonical) {
        TreeMap<String, String> values = new TreeMap<>();
        int start = 0;
        while (start < canonical.length()) {
            int end = canonical.indexOf('\n', start);
            int equals = canonical.indexOf('=', start);
            values.put(canonical.substring(start, equals), canonical.substring(equals + 1, end));
            start = end + 1;
        }
        return new Answers(values);
    }

    /**
     * The one text form: equal answers give equal bytes, whatever file they came from.
     *
     * @return one {@code path=value} a line, sorted by path, each line ended by a line feed
     */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        values.forEach((path, value) -> text.append(path).append('=').append(value).append('\n'));
        return text.toString();
    }

    /**
     * All answers.
     *
     * @return unmodifiable, sorted by path
     */
    public SortedMap<String, String> asMap() {
        return Collections.unmodifiableSortedMap(values);
    }

    /**
     * These answers with one more, or one replaced.
     *
     * @param path machine path
     * @param value canonical value
     * @return new answers
     */
    public Answers with(String path, String value) {
        TreeMap<String, String> copy = new TreeMap<>(values);
        copy.put(path, value);
        return of(copy);
    }

    /**
     * A text or word.
     *
     * @param path machine path
     * @return empty if not answered
     */
    public Optional<String> text(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /**
     * A whole number.
     *
     * @param path machine path
     * @return empty if not answered
     */
    public OptionalInt integer(String path) {
        String value = values.get(path);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /**
     * An amount of money in đồng.
     *
     * @param path machine path
     * @return empty if not answered
     */
    public OptionalLong amount(String path) {
        String value = values.get(path);
        return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    }

    /**
     * A decimal number.
     *
     * @param path machine path
     * @return empty if not answered
     */
    public Optional<BigDecimal> decimal(String path) {
        return text(path).map(BigDecimal::new);
    }

    /**
     * A full date.
     *
     * @param path machine path
     * @return empty if not answered, or if only the year is known
     */
    public Optional<LocalDate> date(String path) {
        return text(path).filter(value -> value.length() == 10).map(LocalDate::parse);
    }

    /**
     * The year of a date, full or not.
     *
     * @param path machine path
     * @return empty if not answered
     */
    public OptionalInt year(String path) {
        String value = values.get(path);
        return value == null
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(value.substring(0, 4)));
    }

    /**
     * A yes-or-no answer.
     *
     * @param path machine path
     * @return UNKNOWN if not answered
     */
    public Answer flag(String path) {
        String value = values.get(path);
        if (value == null) {
            return Answer.UNKNOWN;
        }
        return Answer.of(value.equals("yes"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Only the paths: answers are personal data and must not reach a log by accident. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
