package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Breaks text into lines. Nothing is left out but the blanks between two lines. */
final class TextLines {

    /** Behind an equals sign, and before any other sign. */
    private static final String FORMULA_BREAK = "(?<==)|(?=[-+*/])";

    /** What sums of widths may be off by, in points. */
    private static final double TOLERANCE = 0.05;

    /** Share of the width that is tried off. */
    private static final double STEP = 0.02;

    private final ToDoubleFunction<String> widthOf;
    private final double room;
    private final String glue;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private TextLines(ToDoubleFunction<String> widthOf, double room, String glue) {
        this.widthOf = widthOf;
        this.room = room + TOLERANCE;
        this.glue = glue;
    }

    static List<String> ofWords(String text, ToDoubleFunction<String> widthOf, double room) {
        return new TextLines(widthOf, room, " ").fill(words(text));
    }

    static List<String> ofFormula(String text, ToDoubleFunction<String> widthOf, double room) {
        return new TextLines(widthOf, room, "").fill(formulaParts(text));
    }

    /** As many lines as are needed, none much shorter than the others. */
    static List<String> balanced(DoubleFunction<List<String>> wrap, double room) {
        List<String> lines = wrap.apply(room);
        List<String> narrower = lines;
        double width = room;
        while (narrower.size() == lines.size() && width > room / (lines.size() + 1)) {
            lines = narrower;
            width -= room * STEP;
            narrower = wrap.apply(width);
        }
        return lines;
    }

    static List<String> words(String text) {
        return parts(text, "\\s+");
    }

    static List<String> formulaParts(String text) {
        return parts(text, FORMULA_BREAK);
    }

    private static List<String> parts(String text, String separator) {
        return Stream.of(text.strip().split(separator)).filter(it -> !it.isEmpty()).toList();
    }

    private List<String> fill(List<String> parts) {
        String whole = String.join(glue, parts);
        if (whole.isEmpty() || fits(whole)) {
            return whole.isEmpty() ? List.of() : List.of(whole);
        }
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + glue + part;
            if (fits(longer)) {
                line = longer;
            } else {
                end();
                line = fits(part) ? part : broken(part);
            }
        }
        end();
        return List.copyOf(lines);
    }

    private boolean fits(String text) {
        return widthOf.applyAsDouble(text) <= room;
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line);
        }
        line = "";
    }

    /** Fills lines with the letters of a word and returns the rest; a line has one at least. */
    private String broken(String word) {
        StringBuilder rest = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            String next = Character.toString(letter);
            if (!rest.isEmpty() && !fits(rest + next)) {
                lines.add(rest.toString());
                rest.setLength(0);
            }
            rest.append(next);
        }
        return rest.toString();
    }
}
