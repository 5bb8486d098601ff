package vn.rasoat.report.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.CubeLayout;

/**
 * The counters of all communes of a pack as a table of tab-separated text, and last their total, so
 * that of a number that was changed both line and column can be named.
 *
 * @param counters definition of each counter
 * @param lines one for each commune
 * @param total sum of the vectors
 */
public record CounterSheet(List<String> counters, List<Line> lines, long[] total) {

    private static final String TAB = "\t";
    private static final List<String> LEAD = List.of("unit", "households", "inputs");
    private static final String TOTAL = "total";

    public CounterSheet {
        counters = List.copyOf(counters);
        lines = List.copyOf(lines);
    }

    /**
     * A commune.
     *
     * @param unit its code
     * @param chain see {@link Evidence#chain()}
     * @param inputs see {@link Evidence#inputs()}
     * @param vector its counters
     */
    public record Line(String unit, String chain, String inputs, long[] vector) {}

    static CounterSheet of(CubeLayout layout, List<Line> lines) {
        long[] total = layout.zero();
        lines.forEach(line -> CubeLayout.add(total, line.vector()));
        return new CounterSheet(definitions(layout), lines, total);
    }

    /**
     * What each counter counts, as text; the same definition gives the same text.
     *
     * @param layout the layout
     * @return in its order
     */
    public static List<String> definitions(CubeLayout layout) {
        return layout.counters().stream().map(CounterSheet::definition).toList();
    }

    private static String definition(Counter counter) {
        return counter.where().entrySet().stream()
                .map(it -> it.getKey() + "=" + String.join("|", it.getValue().values()))
                .collect(
                        Collectors.joining(
                                ";",
                                counter.subject().name().toLowerCase(java.util.Locale.ROOT)
                                        + "/"
                                        + counter.measure()
                                        + "{",
                                "}"));
    }

    byte[] write() {
        StringBuilder text = new StringBuilder();
        text.append(String.join(TAB, LEAD));
        counters.forEach(it -> text.append(TAB).append(it));
        text.append('\n');
        for (Line line : lines) {
            line(text, line);
        }
        line(text, new Line(TOTAL, Hash.START, Hash.START, total));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, Line line) {
        text.append(line.unit()).append(TAB).append(line.chain()).append(TAB).append(line.inputs());
        for (long value : line.vector()) {
            text.append(TAB).append(value);
        }
        text.append('\n');
    }

    /**
     * Reads what {@link #write()} wrote.
     *
     * @throws UnreadablePackException if it is no such table
     */
    static CounterSheet read(byte[] content) throws UnreadablePackException {
        List<String> rows = new String(content, StandardCharsets.UTF_8).lines().toList();
        if (rows.size() < 2) {
            throw new UnreadablePackException(PackFile.COUNTERS);
        }
        List<String> header = List.of(rows.get(0).split(TAB, -1));
        if (header.size() <= LEAD.size() || !header.subList(0, LEAD.size()).equals(LEAD)) {
            throw new UnreadablePackException(PackFile.COUNTERS + ":1");
        }
        List<String> counters = header.subList(LEAD.size(), header.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            lines.add(line(rows.get(i).split(TAB, -1), counters.size(), i + 1));
        }
        Line total = lines.remove(lines.size() - 1);
        if (!total.unit().equals(TOTAL)) {
            throw new UnreadablePackException(PackFile.COUNTERS + ":" + rows.size());
        }
        return new CounterSheet(counters, lines, total.vector());
    }

    private static Line line(String[] fields, int counters, int number)
            throws UnreadablePackException {
        String place = PackFile.COUNTERS + ":" + number;
        if (fields.length != LEAD.size() + counters
                || !Hash.isHash(fields[1])
                || !Hash.isHash(fields[2])) {
            throw new UnreadablePackException(place);
        }
        try {
            long[] vector =
                    Arrays.stream(fields, LEAD.size(), fields.length)
                            .mapToLong(Long::parseLong)
                            .toArray();
            return new Line(fields[0], fields[1], fields[2], vector);
        } catch (NumberFormatException e) {
            throw new UnreadablePackException(place);
        }
    }

    /** The definitions whose column does not add up to the total. */
    List<String> columnsThatDoNotAddUp() {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < counters.size(); i++) {
            long sum = 0;
            for (Line line : lines) {
                sum += line.vector()[i];
            }
            if (sum != total[i]) {
                broken.add(counters.get(i));
            }
        }
        return broken;
    }
}
