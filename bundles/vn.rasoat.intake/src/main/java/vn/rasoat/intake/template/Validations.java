package vn.rasoat.intake.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.intake.field.FieldType;

/**
 * What cells accept and say, as the element {@code dataValidations} of a sheet. The workbook's
 * writer knows lists and formulas only, and no input messages.
 */
final class Validations {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Limits of the format; a longer text makes the file broken for Excel. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_PROMPT = 255;
    private static final int LONGEST_ERROR = 225;

    /** A longer list of points is checked as a number. */
    private static final int LONGEST_SCALE = 60;

    private static final String COMMUNE = "administrative.commune";
    private static final String VILLAGE = "administrative.village_or_group";

    private final WorkbookPlan plan;
    private final TemplateFields fields;
    private final Lists lists;
    private final Round round;
    private final List<String> communes;
    private final List<String> villages;

    Validations(
            WorkbookPlan plan,
            TemplateFields fields,
            Lists lists,
            Round round,
            List<String> communes,
            List<String> villages) {
        this.plan = plan;
        this.fields = fields;
        this.lists = lists;
        this.round = round;
        this.communes = communes;
        this.villages = villages;
    }

    /** What a cell must be: attributes and formulas. */
    private record Rule(String attributes, String first, String second) {

        static final Rule ANY = new Rule("", "", "");
    }

    /**
     * The validations of a sheet.
     *
     * @param columns its columns
     * @param first first data row, counted from 1
     * @param last last data row
     * @return the element, empty if there is nothing to say
     */
    String xml(List<Column> columns, int first, int last) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String letters = Lists.letters(i);
            element(
                    elements,
                    columns.get(i),
                    letters + first,
                    letters + first + ':' + letters + last);
        }
        return elements.isEmpty()
                ? ""
                : "<dataValidations count=\""
                        + elements.size()
                        + "\">"
                        + String.join("", elements)
                        + "</dataValidations>";
    }

    private void element(List<String> elements, Column column, String cell, String cells) {
        Rule rule = rule(column, cell);
        WorkbookPlan.Message message = plan.message(messageKey(column));
        String prompt = join(column.hint(), bounds(column), message.prompt());
        if (rule == Rule.ANY && prompt.isEmpty()) {
            return;
        }
        StringBuilder xml = new StringBuilder("<dataValidation allowBlank=\"1\"");
        xml.append(rule.attributes());
        if (!prompt.isEmpty()) {
            xml.append(" showInputMessage=\"1\"");
            attribute(xml, "promptTitle", cut(column.title(), LONGEST_TITLE));
            attribute(xml, "prompt", cut(prompt, LONGEST_PROMPT));
        }
        if (rule != Rule.ANY) {
            xml.append(" showErrorMessage=\"1\"");
            if (!message.stop()) {
                xml.append(" errorStyle=\"warning\"");
            }
            attribute(xml, "errorTitle", cut(column.title(), LONGEST_TITLE));
            attribute(xml, "error", cut(join(message.error(), bounds(column)), LONGEST_ERROR));
        }
        attribute(xml, "sqref", cells);
        xml.append('>');
        formula(xml, "formula1", rule.first());
        formula(xml, "formula2", rule.second());
        elements.add(xml.append("</dataValidation>").toString());
    }

    private String messageKey(Column column) {
        if (column.path().equals(COMMUNE)) {
            return "commune";
        }
        if (column.path().equals(VILLAGE)) {
            return "village";
        }
        if (isVisit(column)) {
            return "visit";
        }
        return column.scale().isPresent()
                ? "points"
                : column.field().type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isVisit(Column column) {
        return column.path().equals("date");
    }

    private String bounds(Column column) {
        if (isVisit(column)) {
            return plan.text("in-round", written(round.startsOn()), written(round.endsOn()));
        }
        if (column.scale().isPresent()) {
            PointScale scale = column.scale().get();
            return scale.most() == Integer.MAX_VALUE
                    ? plan.text("from", scale.least())
                    : plan.text("range", scale.least(), scale.most());
        }
        return column.field().type() == FieldType.INTEGER
                        && column.field().minimum() != Long.MIN_VALUE
                ? plan.text("from", column.field().minimum())
                : "";
    }

    private static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    private Rule rule(Column column, String cell) {
        if (column.path().equals(COMMUNE)) {
            return list(lists.entries("commune", communes));
        }
        if (column.path().equals(VILLAGE)) {
            return villages.isEmpty() ? Rule.ANY : list(lists.entries("village", villages));
        }
        if (column.scale().isPresent()) {
            return points(column.scale().get());
        }
        return switch (column.field().type()) {
            case FLAG -> list("\"x\"");
            case WORD, ETHNICITY -> words(column);
            case INTEGER, AMOUNT -> atLeast("whole", column.field().minimum());
            case DECIMAL -> atLeast("decimal", column.field().minimum());
            case DATE -> custom(isVisit(column) ? visit(cell) : dateOrYear(cell));
            case PERSONAL_ID ->
                    custom("AND(OR(LEN(#)=12,LEN(#)=9),ISNUMBER(VALUE(#)))".replace("#", cell));
            default -> Rule.ANY;
        };
    }

    private Rule words(Column column) {
        String list = fields.list(column.path());
        return list(lists.choices(list, fields.choices(list)));
    }

    private Rule points(PointScale scale) {
        if (scale.most() == Integer.MAX_VALUE) {
            return atLeast("whole", scale.least());
        }
        int count = (scale.most() - scale.least()) / scale.step() + 1;
        if (scale.step() > 1 && count <= LONGEST_SCALE) {
            return list(
                    lists.numbers(
                            scale.path(),
                            IntStream.range(0, count)
                                    .mapToObj(i -> scale.least() + i * scale.step())
                                    .toList()));
        }
        return new Rule(
                " type=\"whole\" operator=\"between\"",
                Integer.toString(scale.least()),
                Integer.toString(scale.most()));
    }

    private static Rule list(String formula) {
        return new Rule(" type=\"list\"", formula, "");
    }

    private static Rule atLeast(String type, long minimum) {
        return new Rule(
                " type=\"" + type + "\" operator=\"greaterThanOrEqual\"",
                Long.toString(Math.max(0, minimum)),
                "");
    }

    private static Rule custom(String formula) {
        return new Rule(" type=\"custom\"", formula, "");
    }

    /** The cell holds text, so that no computer swaps day and month. */
    private static String day(String cell) {
        return "DATE(VALUE(RIGHT(#,4)),VALUE(MID(#,4,2)),VALUE(LEFT(#,2)))".replace("#", cell);
    }

    private static String dateOrYear(String cell) {
        return "IFERROR(IF(LEN(#)=4,VALUE(#)>1880,AND(LEN(#)=10,DAY(@)=VALUE(LEFT(#,2)))),FALSE)"
                .replace("@", day(cell))
                .replace("#", cell);
    }

    private String visit(String cell) {
        return "IFERROR(AND(LEN(#)=10,@>=%s,@<=%s),FALSE)"
                .formatted(date(round.startsOn()), date(round.endsOn()))
                .replace("@", day(cell))
                .replace("#", cell);
    }

    private static String date(LocalDate day) {
        return "DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String join(String... texts) {
        return String.join(" ", List.of(texts).stream().filter(text -> !text.isEmpty()).toList());
    }

    /** Cuts at a word. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end < longest / 2 ? longest - 1 : end) + "…";
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"").append(Xml.escape(value)).append('"');
    }

    private static void formula(StringBuilder xml, String name, String formula) {
        if (!formula.isEmpty()) {
            xml.append('<').append(name).append('>');
            xml.append(Xml.escape(formula));
            xml.append("</").append(name).append('>');
        }
    }
}
