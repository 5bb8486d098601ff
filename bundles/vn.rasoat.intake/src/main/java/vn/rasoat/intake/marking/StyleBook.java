package vn.rasoat.intake.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * The cell formats of the workbook. A marked cell gets a copy of its own format in which only the
 * fill is another; the copies are appended behind the formats that are there, whose numbers stay.
 */
final class StyleBook {

    private static final List<String> FONTS = List.of("plain", "strong", "title", "link", "faint");
    private static final List<String> FILLS = List.of("ERROR", "WARNING", "INFO", "header");

    /** What the part must hold, in the order its schema demands. */
    private static final List<String> ORDER =
            List.of("fonts", "fills", "borders", "cellStyleXfs", "cellXfs");

    /** What follows them. */
    private static final Set<String> BEHIND =
            Set.of("cellStyles", "dxfs", "tableStyles", "colors", "extLst");

    private static final String NONE = "none";

    /** A format and the fill that it is to have: a severity, or none. */
    private record Copy(int format, String fill) {}

    private final Parts parts;
    private final Optional<String> part;
    private final List<Integer> fillOfFormat = new ArrayList<>();
    private final Set<Integer> fillsOfMarks = new HashSet<>();
    private final Map<Copy, Integer> copies = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** What the part lacks or has without content. */
    private final Set<String> empty = new HashSet<>();

    private final int limit = MarkingTexts.number("limit.formats");
    private int refused;

    /**
     * Looks through the formats that are there.
     *
     * @param part the part of the formats; a workbook may do without
     */
    StyleBook(Parts parts, Optional<String> part) throws UnreadableFileException, IOException {
        this.parts = parts;
        this.part = part;
        if (part.isPresent()) {
            try (XmlEditor xml = parts.read(part.get())) {
                read(xml);
            }
        }
        StyleXml.PLAINEST.forEach(
                (container, count) -> {
                    if (counts.getOrDefault(container, 0) == 0) {
                        empty.add(container);
                        counts.put(container, count);
                    }
                });
    }

    private void read(XmlEditor xml) throws UnreadableFileException, IOException {
        String container = "";
        String pattern = "";
        while (xml.next()) {
            if (xml.startsAt(2)) {
                container = xml.name();
            } else if (xml.startsAt(3) && ORDER.contains(container)) {
                counts.merge(container, 1, Integer::sum);
                if (container.equals("cellXfs")) {
                    fillOfFormat.add(number(xml.attribute("fillId")));
                }
            } else if (container.equals("fills") && xml.starts(4, "patternFill")) {
                pattern = xml.attribute("patternType");
            } else if (container.equals("fills") && xml.starts(5, "fgColor")) {
                String colour = xml.attribute("rgb").toUpperCase(Locale.ROOT);
                if (pattern.equals("solid") && isOfMark(colour)) {
                    fillsOfMarks.add(counts.get("fills") - 1);
                }
            }
        }
    }

    private static boolean isOfMark(String colour) {
        for (Severity severity : Severity.values()) {
            if (MarkingTexts.of("colour." + severity.name()).equals(colour)) {
                return true;
            }
        }
        return false;
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** The format of a marked cell whose own format is known; its own if there is no more room. */
    int marked(int format, Severity severity) {
        return copy(new Copy(format, severity.name()));
    }

    /** The format of a cell that is not marked: without the fill of an earlier marking. */
    int unmarked(int format) {
        boolean earlier =
                format < fillOfFormat.size() && fillsOfMarks.contains(fillOfFormat.get(format));
        return earlier ? copy(new Copy(format, NONE)) : format;
    }

    private int copy(Copy copy) {
        Integer known = copies.get(copy);
        if (known != null) {
            return known;
        }
        int next = counts.get("cellXfs") + Look.values().length + copies.size();
        if (next >= limit) {
            refused++;
            return copy.format();
        }
        copies.put(copy, next);
        return next;
    }

    /** The format of a cell of the result sheet. */
    int of(Look look) {
        return counts.get("cellXfs") + look.ordinal();
    }

    /** How many cells could not be coloured. */
    int refused() {
        return refused;
    }

    /**
     * Writes the part with what was added; asked for when every sheet is written.
     *
     * @param name its name where the workbook has none yet
     * @param namespace the namespace of the workbook
     */
    void write(String name, String namespace, OutputStream target)
            throws UnreadableFileException, IOException {
        InputStream plain =
                new ByteArrayInputStream(
                        NewPart.xml("<styleSheet xmlns=\"" + namespace + "\"></styleSheet>")
                                .getBytes(StandardCharsets.UTF_8));
        try (XmlEditor xml =
                part.isPresent()
                        ? parts.edit(part.get(), target)
                        : parts.edit(name, plain, target)) {
            edit(xml);
        }
    }

    private void edit(XmlEditor xml) throws UnreadableFileException, IOException {
        Set<Integer> wanted = new HashSet<>();
        copies.keySet().forEach(copy -> wanted.add(copy.format()));
        Map<Integer, Format> formats = new HashMap<>();
        Set<String> seen = new HashSet<>();
        String container = "";
        int format = 0;
        boolean filled = false;
        while (xml.next()) {
            if (xml.startsAt(2)) {
                container = xml.name();
                int before = ORDER.indexOf(container);
                insertMissing(xml, BEHIND.contains(container) ? ORDER.size() : before, seen);
                seen.add(container);
                filled = !ORDER.contains(container);
                if (!filled) {
                    xml.replaceTag(Tag.with(xml.tag(), "count", total(container)));
                    if (xml.isEmpty()) {
                        filled = true;
                        xml.insertInside(added(container, xml, formats));
                    }
                }
            } else if (container.equals("cellXfs") && xml.starts(3, "xf")) {
                if (wanted.contains(format)) {
                    formats.put(format, format(xml));
                }
                format++;
            } else if (!filled && xml.ends(2, container)) {
                filled = true;
                xml.insert(added(container, xml, formats));
            } else if (xml.endsRoot()) {
                insertMissing(xml, ORDER.size(), seen);
            }
        }
    }

    /** Reads a format to its end, which goes on into the part as it is. */
    private static Format format(XmlEditor xml) throws UnreadableFileException, IOException {
        String start = xml.tag();
        if (xml.isEmpty()) {
            return new Format(start, "");
        }
        xml.hold();
        boolean more = true;
        while (more && !xml.ends(3, "xf")) {
            more = xml.next();
        }
        String whole = xml.held() + xml.tag();
        xml.release();
        return new Format(start, whole.substring(start.length()));
    }

    /** Every container that the part lacks and that comes before another. */
    private void insertMissing(XmlEditor xml, int before, Set<String> seen) throws IOException {
        for (String container : ORDER) {
            if (ORDER.indexOf(container) < before && seen.add(container)) {
                String name = xml.sibling(container);
                xml.insert(
                        "<"
                                + name
                                + " count=\""
                                + total(container)
                                + "\">"
                                + added(container, xml, Map.of())
                                + "</"
                                + name
                                + ">");
            }
        }
    }

    private String total(String container) {
        int added =
                switch (container) {
                    case "fonts" -> FONTS.size();
                    case "fills" -> FILLS.size();
                    case "cellXfs" -> Look.values().length + copies.size();
                    default -> 0;
                };
        return Integer.toString(counts.get(container) + added);
    }

    private String added(String container, XmlEditor xml, Map<Integer, Format> formats) {
        StyleXml write = new StyleXml(xml);
        StringBuilder added = new StringBuilder();
        if (empty.contains(container)) {
            added.append(write.plainest(container));
        }
        switch (container) {
            case "fonts" -> FONTS.forEach(font -> added.append(write.font(font)));
            case "fills" -> FILLS.forEach(fill -> added.append(write.fill(fill)));
            case "cellXfs" -> {
                for (Look look : Look.values()) {
                    int font = counts.get("fonts") + FONTS.indexOf(look.font());
                    added.append(
                            write.format(
                                    font, fill(look.fill()), look.wrapped(), look == Look.TEXT));
                }
                copies.keySet()
                        .forEach(
                                copy ->
                                        added.append(
                                                formats.getOrDefault(
                                                                copy.format(), write.plainFormat())
                                                        .filled(fill(copy.fill()))));
            }
            default -> {
                // borders and formats of named styles are only there because others point at them
            }
        }
        return added.toString();
    }

    private int fill(String fill) {
        return fill.equals(NONE) ? 0 : counts.get("fills") + FILLS.indexOf(fill);
    }

    /**
     * A format as it stands in the part.
     *
     * @param start its start tag
     * @param rest what follows, such as the alignment
     */
    record Format(String start, String rest) {

        String filled(int fill) {
            String tag = Tag.with(start, "fillId", Integer.toString(fill));
            return Tag.with(tag, "applyFill", "1") + rest;
        }
    }
}
