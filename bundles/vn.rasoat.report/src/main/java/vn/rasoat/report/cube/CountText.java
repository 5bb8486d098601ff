package vn.rasoat.report.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Counts as text, one fact a line, to be kept between two packs. */
public final class CountText {

    private static final String VECTOR = "vector ";
    private static final String HOUSEHOLDS = "households ";
    private static final String UNEXPLAINED = "unexplained ";
    private static final String STRAY = "stray ";

    private CountText() {}

    /**
     * Writes a count.
     *
     * @param count the count
     * @return its text
     */
    public static String write(CommuneCount count) {
        StringBuilder text = new StringBuilder();
        text.append(VECTOR)
                .append(
                        LongStream.of(count.vector())
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining(" ")))
                .append('\n');
        text.append(HOUSEHOLDS)
                .append(count.surveyed())
                .append(' ')
                .append(count.stated())
                .append(' ')
                .append(count.unclassified())
                .append('\n');
        count.unexplained().forEach(it -> text.append(UNEXPLAINED).append(it).append('\n'));
        count.strayEvents()
                .forEach(
                        it ->
                                text.append(STRAY)
                                        .append(it.kind())
                                        .append(' ')
                                        .append(it.place())
                                        .append('\n'));
        return text.toString();
    }

    /**
     * Reads a count.
     *
     * @param text as written
     * @param counters how many numbers the vector must have
     * @return empty if it is anything else: then it is counted again
     */
    public static Optional<CommuneCount> read(String text, int counters) {
        long[] vector = {};
        int[] households = {};
        List<String> unexplained = new ArrayList<>();
        List<CommuneCount.StrayEvent> stray = new ArrayList<>();
        try {
            for (String line : text.split("\n")) {
                if (line.startsWith(VECTOR)) {
                    vector = numbers(line.substring(VECTOR.length()));
                } else if (line.startsWith(HOUSEHOLDS)) {
                    households =
                            LongStream.of(numbers(line.substring(HOUSEHOLDS.length())))
                                    .mapToInt(Math::toIntExact)
                                    .toArray();
                } else if (line.startsWith(UNEXPLAINED)) {
                    unexplained.add(line.substring(UNEXPLAINED.length()));
                } else if (line.startsWith(STRAY)) {
                    int space = line.indexOf(' ', STRAY.length());
                    stray.add(
                            new CommuneCount.StrayEvent(
                                    line.substring(STRAY.length(), space),
                                    line.substring(space + 1)));
                } else {
                    return Optional.empty();
                }
            }
        } catch (NumberFormatException | IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty();
        }
        return vector.length == counters && households.length == 3
                ? Optional.of(
                        new CommuneCount(
                                vector,
                                households[0],
                                households[1],
                                households[2],
                                unexplained,
                                stray))
                : Optional.empty();
    }

    /** By hand: a nation has millions of them, and splitting takes ten times as long. */
    private static long[] numbers(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ' ' ? 1 : 0;
        }
        long[] numbers = new long[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            numbers[i] = Long.parseLong(text, start, end, 10);
            start = end + 1;
        }
        return numbers;
    }
}
