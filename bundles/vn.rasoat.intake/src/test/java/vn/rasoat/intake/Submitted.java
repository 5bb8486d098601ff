package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.rasoat.intake.template.QuestionNames;

/** Filled-in forms of an XLSForm, as the servers of ODK Central and KoboToolbox give them out. */
final class Submitted {

    /**
     * A question of the form.
     *
     * @param name its name
     * @param type its type, with the name of its list
     * @param groups the groups it stands in, the outermost first
     * @param repeat whether it is asked of every member
     */
    record Question(String name, String type, List<String> groups, boolean repeat) {

        String path() {
            return QuestionNames.toPath(name);
        }

        boolean helps() {
            return name.startsWith(QuestionNames.HELPER);
        }

        String in(String separator) {
            List<String> all = new ArrayList<>(groups);
            all.add(name);
            return String.join(separator, all);
        }
    }

    /**
     * One filled form.
     *
     * @param uuid what the server calls it
     * @param review its state on the server
     * @param answers by name of the question
     * @param members the same of each member
     */
    record Form(
            String uuid,
            String review,
            Map<String, String> answers,
            List<Map<String, String>> members) {}

    static final String REPEAT = "x_member";

    private final List<Question> questions = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();

    /** The questions of a survey sheet, a map for each row. */
    Submitted(List<Map<String, String>> survey) {
        List<String> groups = new ArrayList<>();
        boolean repeat = false;
        for (Map<String, String> row : survey) {
            String type = row.get("type");
            if (type.equals("begin_repeat")) {
                repeat = true;
            } else if (type.equals("end_repeat")) {
                repeat = false;
            } else if (type.equals("begin_group")) {
                groups.add(row.get("name"));
            } else if (type.equals("end_group")) {
                groups.remove(groups.size() - 1);
            } else if (!type.equals("note")) {
                questions.add(new Question(row.get("name"), type, List.copyOf(groups), repeat));
            }
        }
    }

    List<Question> questions() {
        return questions;
    }

    Submitted add(Form form) {
        forms.add(form);
        return this;
    }

    private List<Question> questions(boolean repeat) {
        return questions.stream().filter(it -> it.repeat() == repeat).toList();
    }

    /** The file of submissions of a zip of ODK Central. */
    String centralCsv() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("SubmissionDate"));
        questions(false).forEach(it -> header.add(it.in("-")));
        header.addAll(
                List.of(
                        "x_member_count",
                        "meta-instanceID",
                        "meta-instanceName",
                        "KEY",
                        "SubmitterID",
                        "SubmitterName",
                        "AttachmentsPresent",
                        "AttachmentsExpected",
                        "Status",
                        "ReviewState",
                        "DeviceID",
                        "Edits",
                        "FormVersion"));
        rows.add(header);
        for (Form form : forms) {
            List<String> row = new ArrayList<>(List.of("2025-09-11T02:00:00.000Z"));
            questions(false).forEach(it -> row.add(form.answers().getOrDefault(it.name(), "")));
            row.addAll(
                    List.of(
                            Integer.toString(form.members().size()),
                            form.uuid(),
                            "Thôn - 1",
                            form.uuid(),
                            "12",
                            "Điều tra viên",
                            "0",
                            "0",
                            "",
                            form.review(),
                            "collect:abc",
                            "0",
                            "v1"));
            rows.add(row);
        }
        return csv(rows, ",");
    }

    /** The file of its members in the same zip. */
    String centralMembersCsv() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        questions(true).forEach(it -> header.add(it.name()));
        header.addAll(List.of("PARENT_KEY", "KEY"));
        rows.add(header);
        for (Form form : forms) {
            int ordinal = 0;
            for (Map<String, String> member : form.members()) {
                List<String> row = new ArrayList<>();
                questions(true).forEach(it -> row.add(member.getOrDefault(it.name(), "")));
                row.add(form.uuid());
                row.add(form.uuid() + "/" + REPEAT + "[" + ++ordinal + "]");
                rows.add(row);
            }
        }
        return csv(rows, ",");
    }

    /** The OData answer, with the members in it or only linked. */
    String centralJson(boolean expanded) {
        return forms.stream()
                .map(
                        form -> {
                            Map<String, Object> tree = new LinkedHashMap<>();
                            tree.put("__id", form.uuid());
                            Map<String, Object> system = new LinkedHashMap<>();
                            system.put("submissionDate", "2025-09-11T02:00:00.000Z");
                            system.put("submitterId", "12");
                            system.put("status", null);
                            system.put(
                                    "reviewState", form.review().isEmpty() ? null : form.review());
                            tree.put("__system", system);
                            tree.put("meta", Map.of("instanceID", form.uuid()));
                            questions(false).forEach(it -> put(tree, it, form.answers()));
                            if (expanded) {
                                tree.put(REPEAT, members(form, true));
                            }
                            tree.put(
                                    REPEAT + "@odata.navigationLink",
                                    "Submissions('" + form.uuid() + "')/" + REPEAT);
                            return json(tree);
                        })
                .collect(
                        Collectors.joining(
                                ",\n",
                                "{\"value\":[",
                                "],\"@odata.context\":\"https://odk/$metadata#Submissions\"}"));
    }

    /** The table of members as OData gives it by itself. */
    String centralMembersJson() {
        List<Map<String, Object>> all = new ArrayList<>();
        forms.forEach(form -> all.addAll(members(form, true)));
        return all.stream()
                .map(Submitted::json)
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"@odata.context\":\"https://odk/$metadata#Submissions."
                                        + REPEAT
                                        + "\",\"@odata.nextLink\":null,\"value\":[",
                                "]}"));
    }

    private List<Map<String, Object>> members(Form form, boolean central) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (Map<String, String> member : form.members()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            if (central) {
                tree.put("__Submissions-id", form.uuid());
                tree.put("__id", "m" + members.size());
            }
            for (Question question : questions(true)) {
                String value = member.getOrDefault(question.name(), "");
                if (central) {
                    put(tree, question, member);
                } else if (!value.isEmpty()) {
                    tree.put(REPEAT + "/" + question.name(), value);
                }
            }
            members.add(tree);
        }
        return members;
    }

    @SuppressWarnings("unchecked")
    private static void put(
            Map<String, Object> tree, Question question, Map<String, String> answers) {
        Map<String, Object> here = tree;
        for (String group : question.groups()) {
            here =
                    (Map<String, Object>)
                            here.computeIfAbsent(group, k -> new LinkedHashMap<String, Object>());
        }
        String value = answers.getOrDefault(question.name(), "");
        boolean number = List.of("integer", "decimal").contains(question.type());
        here.put(
                question.name(),
                value.isEmpty() ? null : number ? new java.math.BigDecimal(value) : value);
    }

    /** A page of the API of KoboToolbox: names with their groups, everything as text. */
    String koboJson(String next) {
        return forms.stream()
                .map(
                        form -> {
                            Map<String, Object> flat = new LinkedHashMap<>();
                            flat.put("_id", forms.indexOf(form) + 100);
                            flat.put("formhub/uuid", "f0");
                            for (Question question : questions(false)) {
                                String value = form.answers().getOrDefault(question.name(), "");
                                if (!value.isEmpty()) {
                                    flat.put(question.in("/"), value);
                                }
                            }
                            flat.put(REPEAT, members(form, false));
                            flat.put(REPEAT + "_count", "" + form.members().size());
                            flat.put("__version__", "v1");
                            flat.put("meta/instanceID", form.uuid());
                            flat.put("_uuid", form.uuid());
                            flat.put("_attachments", List.of());
                            flat.put("_geolocation", List.of());
                            flat.put("_tags", List.of());
                            flat.put(
                                    "_validation_status",
                                    form.review().isEmpty()
                                            ? Map.of()
                                            : Map.of("uid", form.review(), "label", "…"));
                            return json(flat);
                        })
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"count\":9,\"next\":"
                                        + next
                                        + ",\"previous\":null,\"results\":[",
                                "]}"));
    }

    /** The workbook that KoboToolbox exports: a sheet of submissions and one of members. */
    Book koboBook() {
        Book book = new Book().sheet("Phieu");
        koboRows(false).forEach(row -> book.row(row.toArray()));
        book.sheet(REPEAT);
        koboRows(true).forEach(row -> book.row(row.toArray()));
        return book;
    }

    /** The same sheet as CSV with semicolons. */
    String koboCsv(boolean members) {
        return csv(koboRows(members), ";");
    }

    private List<List<String>> koboRows(boolean members) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        questions(members)
                .forEach(it -> header.add(members ? REPEAT + "/" + it.name() : it.in("/")));
        header.addAll(
                members
                        ? List.of("_index", "_parent_table_name", "_parent_index")
                        : List.of("_id", "_submission_time", "_validation_status", "_index"));
        rows.add(header);
        int index = 0;
        int ordinal = 0;
        for (Form form : forms) {
            index++;
            for (Map<String, String> answers : members ? form.members() : List.of(form.answers())) {
                List<String> row = new ArrayList<>();
                questions(members).forEach(it -> row.add(answers.getOrDefault(it.name(), "")));
                row.addAll(
                        members
                                ? List.of("" + ++ordinal, "Phieu", "" + index)
                                : List.of(
                                        "" + (100 + index),
                                        "2025-09-11",
                                        form.review(),
                                        "" + index));
                rows.add(row);
            }
        }
        return rows;
    }

    private static String csv(List<List<String>> rows, String separator) {
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String json(Object value) {
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Submitted::json).collect(Collectors.joining(",", "[", "]"));
        }
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
