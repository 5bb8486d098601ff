package vn.rasoat.intake.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.field.FieldType;
import vn.rasoat.intake.template.TemplateFields.Choice;

/** Writes the forms of a round as an XLSForm: the sheets survey, choices and settings. */
final class XlsForm {

    private static final String YES_NO = "yes_no";
    private static final String COMMUNE = "commune";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");

    private final FormPlan plan;
    private final TemplateFields fields;
    private final Round round;
    private final UnitList units;
    private final Standard standard;
    private final String label;
    private final String hint;
    private final List<String> columns;
    private final List<Map<String, String>> survey = new ArrayList<>();
    private final Map<String, List<Choice>> lists = new LinkedHashMap<>();

    XlsForm(FormPlan plan, TemplateFields fields, Round round, UnitList units, Standard standard) {
        this.plan = plan;
        this.fields = fields;
        this.round = round;
        this.units = units;
        this.standard = standard;
        label = "label::" + plan.text("language");
        hint = "hint::" + plan.text("language");
        columns =
                List.of(
                        "type",
                        "name",
                        label,
                        hint,
                        "required",
                        translated("required_message"),
                        "relevant",
                        "constraint",
                        translated("constraint_message"),
                        "calculation",
                        "appearance",
                        "repeat_count");
    }

    private String translated(String column) {
        return column + "::" + plan.text("language");
    }

    void write(OutputStream out) throws IOException {
        plan.items().forEach(this::add);
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(buffer, "Ra soat", "1.0")) {
            table(workbook.newWorksheet("survey"), columns, survey);
            table(workbook.newWorksheet("choices"), List.of("list_name", "name", label), choices());
            Map<String, String> settings = settings();
            table(
                    workbook.newWorksheet("settings"),
                    List.copyOf(settings.keySet()),
                    List.of(settings));
        }
        new WorkbookParts(buffer.toByteArray()).write(round.startsOn().toString(), out);
    }

    private static void table(
            Worksheet sheet, List<String> columns, List<Map<String, String>> rows) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            sheet.style(0, c).bold().set();
            sheet.width(c, 24);
            for (int r = 0; r < rows.size(); r++) {
                String value = rows.get(r).getOrDefault(columns.get(c), "");
                if (!value.isEmpty()) {
                    sheet.value(r + 1, c, value);
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    private void add(FormItem item) {
        if (item.has("group") || item.has("repeat")) {
            nested(item);
        } else if (item.has("indicators")) {
            standard.meanings().forEach(this::indicator);
        } else if (item.has("form-a")) {
            standard.formA().forEach(question -> formA(question, item));
        } else {
            survey.add(question(item));
        }
    }

    private void nested(FormItem item) {
        String kind = item.has("repeat") ? "repeat" : "group";
        Map<String, String> begin = row("begin_" + kind, item.text(kind), item);
        put(begin, "repeat_count", item.text("count"));
        survey.add(begin);
        item.items().forEach(this::add);
        survey.add(Map.of("type", "end_" + kind));
    }

    private void indicator(ScoredIndicator indicator) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", select(YES_NO));
        row.put("name", QuestionNames.ofPath(indicator.indicator().tickPath()));
        row.put(
                label,
                WorkbookPlan.fill(
                        plan.text("indicator"),
                        indicator.indicator().number(),
                        indicator.indicator().name()));
        row.put(hint, indicator.meaning());
        require(row);
        survey.add(row);
    }

    private void formA(ScoredItem question, FormItem item) {
        Map<String, String> row = row(select(YES_NO), QuestionNames.ofPath(question.path()), item);
        row.put(label, question.item());
        require(row);
        survey.add(row);
    }

    private Map<String, String> question(FormItem item) {
        String path = item.text("path");
        boolean calculated = item.has("calculation") || item.has("b2");
        String type = calculated ? "calculate" : type(item, path);
        String name = path.isEmpty() ? item.text("name") : QuestionNames.ofPath(path);
        Map<String, String> row = row(type, name, item);
        if (!calculated && !row.containsKey(label)) {
            row.put(label, fields.title(path, ""));
        }
        if (item.has("b2")) {
            row.put("calculation", b2());
        }
        boolean flag = !path.isEmpty() && fields.of(path).type() == FieldType.FLAG;
        if (!calculated && (flag || item.has("required"))) {
            require(row);
        }
        if (!calculated && path.equals(standard.b1().path())) {
            points(row, standard.b1());
        }
        return row;
    }

    private Map<String, String> row(String type, String name, FormItem item) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        put(row, label, item.text("label"));
        put(row, hint, item.text("hint"));
        put(row, "relevant", item.text("relevant"));
        put(row, "constraint", item.text("constraint"));
        put(row, translated("constraint_message"), item.text("message"));
        put(row, "calculation", item.text("calculation"));
        put(row, "appearance", item.text("appearance"));
        return row;
    }

    private void put(Map<String, String> row, String column, String text) {
        if (!text.isEmpty()) {
            row.put(column, filled(text));
        }
    }

    private void require(Map<String, String> row) {
        row.put("required", "yes");
        row.put(translated("required_message"), plan.text("required-message"));
    }

    private void points(Map<String, String> row, PointScale scale) {
        String bounds = ". >= " + scale.least();
        if (scale.most() != Integer.MAX_VALUE) {
            bounds += " and . <= " + scale.most();
        }
        if (scale.step() > 1) {
            bounds += " and (. - " + scale.least() + ") mod " + scale.step() + " = 0";
        }
        row.put("constraint", bounds);
        row.put(translated("constraint_message"), plan.text("points-message"));
    }

    /** The sum of the points of the deprived indicators. */
    private String b2() {
        return standard.meanings().stream()
                .map(indicator -> QuestionNames.ofPath(indicator.indicator().tickPath()))
                .map(name -> "if(${" + name + "} = 'yes', " + standard.b2().step() + ", 0)")
                .collect(Collectors.joining(" + "));
    }

    private String type(FormItem item, String path) {
        if (item.has("list")) {
            return select(item.text("list"));
        }
        if (item.has("type")) {
            return item.text("type");
        }
        return switch (fields.of(path).type()) {
            case TEXT, NAME, NUMBER_TEXT, PERSONAL_ID -> "text";
            case INTEGER, AMOUNT -> "integer";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case FLAG -> select(YES_NO);
            case WORD, ETHNICITY -> select(fields.list(path));
        };
    }

    private String select(String list) {
        String name = list.replace('-', '_');
        lists.computeIfAbsent(
                name,
                key ->
                        key.equals(COMMUNE)
                                ? communes()
                                : plan.hasList(list) ? plan.list(list) : fields.choices(list));
        return "select_one " + name;
    }

    /** With the district where there are any, because names repeat inside a province. */
    private List<Choice> communes() {
        List<Choice> communes = new ArrayList<>();
        for (AdministrativeUnit unit : units.all(UnitLevel.COMMUNE)) {
            String district =
                    units.find(unit.parent())
                            .filter(parent -> parent.level() == UnitLevel.DISTRICT)
                            .map(parent -> ", " + parent.name())
                            .orElse("");
            communes.add(new Choice(unit.code(), unit.name() + district));
        }
        return communes;
    }

    private List<Map<String, String>> choices() {
        List<Map<String, String>> rows = new ArrayList<>();
        lists.forEach(
                (list, choices) ->
                        choices.forEach(
                                choice ->
                                        rows.add(
                                                Map.of(
                                                        "list_name",
                                                        list,
                                                        "name",
                                                        choice.word(),
                                                        label,
                                                        choice.label()))));
        return rows;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form_title", filled(plan.text("title")));
        settings.put("form_id", filled(plan.text("form-id")));
        settings.put("version", version());
        settings.put("default_language", plan.text("language"));
        settings.put("instance_name", filled(plan.text("instance-name")));
        settings.put("style", "pages");
        return settings;
    }

    /** Servers refuse other content under a version they have, so everything counts. */
    private String version() {
        StringBuilder text = new StringBuilder(standard.ref().sha256()).append('\n');
        text.append(plan.text("version")).append('\n');
        for (Map<String, String> row : survey) {
            columns.forEach(column -> text.append(row.getOrDefault(column, "")).append('\t'));
            text.append('\n');
        }
        lists.forEach((name, choices) -> text.append(name).append(choices).append('\n'));
        return standard.ref().id()
                + "-r"
                + standard.ref().revision()
                + '-'
                + TemplateFingerprint.sha256(text.toString()).substring(0, 12);
    }

    /** References by question name, and the facts of the round. */
    private String filled(String text) {
        String filled =
                text.replace("@year@", Integer.toString(round.key().year()))
                        .replace("@province@", round.key().province())
                        .replace("@round@", round.key().toString())
                        .replace("@starts@", round.startsOn().toString())
                        .replace("@ends@", round.endsOn().toString());
        return REFERENCE
                .matcher(filled)
                .replaceAll(
                        found -> Matcher.quoteReplacement("${" + reference(found.group(1)) + "}"));
    }

    private static String reference(String path) {
        return path.startsWith(QuestionNames.HELPER) ? path : QuestionNames.ofPath(path);
    }
}
