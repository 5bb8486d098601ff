package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.FieldType;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.template.QuestionNames;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Folding;

/** What {@code submissions.yaml} says: tables as ODK Central and KoboToolbox export them. */
final class Submissions {

    private static final String FILE = "shape/submissions.yaml";

    /** Longer names are no questions with their groups. */
    private static final int LONGEST_NAME = 500;

    /** Between a question of several choices and one of them, in both servers. */
    private static final char CHOICE = '/';

    /**
     * How a repeat names its submission.
     *
     * @param parent column of the submissions
     * @param child column of the repeat
     * @param local whether the value is unique inside one export only
     */
    record Join(String parent, String child, boolean local) {}

    /**
     * A column of answers.
     *
     * @param path what it holds; the name of the question where nobody knows it
     * @param source column of the table
     * @param choice the choice that the answer is about, empty for the answer as it stands
     * @param closed whether a choice that is not among the chosen ones was not chosen
     */
    record Column(String path, int source, String choice, boolean closed) {}

    /** A table of submissions, or of a repeat. */
    record Found(Table table, Row header, Map<String, Integer> names, List<Column> columns) {

        boolean has(String name) {
            return names.containsKey(name);
        }

        /** What the tables of one export have in common: folder or workbook. */
        String export() {
            return table.name().substring(0, table.name().lastIndexOf('/') + 1);
        }

        boolean isRepeat(List<Join> joins) {
            return joins.stream().anyMatch(join -> has(join.child()));
        }
    }

    private final FieldCatalogue fields;
    private final List<String> groups;
    private final List<Join> joins = new ArrayList<>();
    private final Set<String> marks = new HashSet<>();
    private final List<String> reviewColumns;
    private final Set<String> skip;
    private final Set<String> doubt;
    private final Set<String> metadata;
    private final List<String> begins;
    private final List<String> ends;
    private final Set<String> repeats;

    Submissions(FieldCatalogue fields) {
        this.fields = fields;
        Map<String, Object> data =
                Data.yaml(FILE, "groups", "joins", "marks", "review", "metadata", "json");
        groups = Data.words(data.get("groups"));
        for (Map<String, Object> join : Data.maps(data.get("joins"))) {
            Data.only(FILE, join, "parent", "child", "local");
            joins.add(
                    new Join(
                            (String) join.get("parent"),
                            (String) join.get("child"),
                            Boolean.TRUE.equals(join.get("local"))));
        }
        marks.addAll(Data.words(data.get("marks")));
        joins.forEach(join -> marks.addAll(List.of(join.parent(), join.child())));
        Map<String, Object> review =
                Data.only(FILE, data.get("review"), "columns", "skip", "doubt");
        reviewColumns = Data.words(review.get("columns"));
        skip = folded(review.get("skip"));
        doubt = folded(review.get("doubt"));
        Map<String, Object> own = Data.only(FILE, data.get("metadata"), "names", "begins", "ends");
        metadata = new HashSet<>(Data.words(own.get("names")));
        metadata.addAll(marks);
        metadata.addAll(reviewColumns);
        begins = Data.words(own.get("begins"));
        ends = Data.words(own.get("ends"));
        repeats = Set.copyOf(Data.words(Data.map(data.get("json")).get("repeats")));
    }

    private static Set<String> folded(Object words) {
        return Data.words(words).stream().map(Submissions::state).collect(Collectors.toSet());
    }

    private static String state(String text) {
        return Folding.loose(text).replace(" ", "");
    }

    boolean isSkipped(String text) {
        return skip.contains(state(text));
    }

    boolean isDoubted(String text) {
        return doubt.contains(state(text));
    }

    List<String> reviewColumns() {
        return reviewColumns;
    }

    /** The tables of a file, those of submissions under a header of paths. */
    List<Table> of(List<Table> tables, List<Remark> remarks)
            throws UnreadableFileException, IOException {
        Map<Table, Found> found = new LinkedHashMap<>();
        for (Table table : tables) {
            Optional<Found> submissions = table.shaped() ? Optional.empty() : find(table);
            submissions.ifPresent(it -> found.put(table, it));
        }
        List<Found> alone = found.values().stream().filter(it -> !isMarked(it)).toList();
        List<Found> marked = found.values().stream().filter(this::isMarked).toList();
        alone.stream()
                .filter(it -> marked.stream().noneMatch(outer -> isNested(it, outer)))
                .forEach(it -> found.remove(it.table()));
        if (found.isEmpty()) {
            return tables;
        }
        nameAbsentRepeats(found.values(), remarks);
        Map<Found, Join> chosen = joined(List.copyOf(found.values()));
        Set<String> passed = new HashSet<>();
        List<Table> told = new ArrayList<>();
        for (Table table : tables) {
            Found submissions = found.get(table);
            told.add(
                    submissions == null
                            ? table
                            : new SubmissionTable(
                                    this,
                                    submissions,
                                    Optional.ofNullable(chosen.get(submissions)),
                                    submissions.isRepeat(joins),
                                    passed));
        }
        return told;
    }

    private boolean isMarked(Found found) {
        return found.names().keySet().stream().anyMatch(marks::contains);
    }

    /** The members inside the submissions of a JSON file are named after their list. */
    private static boolean isNested(Found found, Found outer) {
        return found.table().name().startsWith(outer.table().name() + ".");
    }

    private Optional<Found> find(Table table) throws UnreadableFileException, IOException {
        List<Row> top = Top.of(table, 1);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> names = new HashMap<>();
        boolean asked = false;
        for (int i = 0; i < top.get(0).cells().size(); i++) {
            String name = ValueReader.text(top.get(0).cell(i));
            names.putIfAbsent(name, i);
            asked |= name.contains(QuestionNames.DOT) && path(name).isPresent();
        }
        return asked
                ? Optional.of(new Found(table, top.get(0), names, columns(top.get(0))))
                : Optional.empty();
    }

    private List<Column> columns(Row header) {
        List<Column> columns = new ArrayList<>();
        Set<String> split = new HashSet<>();
        Map<Integer, String> whole = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = ValueReader.text(header.cell(i));
            Optional<String> path = path(name);
            Optional<String> choice = choice(name);
            if (isMetadata(name)) {
                continue;
            }
            if (path.isPresent()) {
                columns.add(new Column(path.get(), i, "", true));
            } else if (choice.isPresent()) {
                split.add(choice.get().substring(0, choice.get().lastIndexOf('.')));
                columns.add(new Column(choice.get(), i, "", true));
            } else if (several(name).isPresent()) {
                whole.put(i, several(name).get());
            } else {
                columns.add(new Column(name, i, "", true));
            }
        }
        // both servers may write the answer in one column and each choice in its own
        whole.values().removeIf(split::contains);
        whole.forEach((i, prefix) -> columns.addAll(choices(prefix, i)));
        return columns;
    }

    /** The names of a question without none, one, two of its groups, the longest first. */
    private List<String> withoutGroups(String name) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        names.add(name);
        for (int i = 0; i < name.length(); i++) {
            if (groups.contains(name.substring(i, i + 1))) {
                names.add(name.substring(i + 1));
            }
        }
        return names;
    }

    private Optional<String> path(String name) {
        return withoutGroups(name).stream()
                .map(QuestionNames::toPath)
                .filter(path -> fields.path(path).isPresent())
                .findFirst();
    }

    /** A column of one choice: {@code reason/lackCapital} is {@code reason.lackCapital}. */
    private Optional<String> choice(String name) {
        int end = name.lastIndexOf(CHOICE);
        if (end < 0) {
            return Optional.empty();
        }
        return withoutGroups(name.substring(0, end)).stream()
                .map(question -> QuestionNames.toPath(question) + '.' + name.substring(end + 1))
                .filter(path -> fields.path(path).filter(Submissions::isFlag).isPresent())
                .findFirst();
    }

    /** A question of several choices: a path below which there are flags. */
    private Optional<String> several(String name) {
        return withoutGroups(name).stream()
                .map(QuestionNames::toPath)
                .filter(path -> fields.under(path).stream().anyMatch(Submissions::isFlag))
                .findFirst();
    }

    private List<Column> choices(String prefix, int source) {
        return fields.under(prefix).stream()
                .filter(Submissions::isFlag)
                .map(
                        field ->
                                new Column(
                                        field.path(),
                                        source,
                                        field.path().substring(prefix.length() + 1),
                                        !fields.isOpen(prefix)))
                .toList();
    }

    private static boolean isFlag(Field field) {
        return field.type() == FieldType.FLAG;
    }

    private boolean isMetadata(String name) {
        String last = name;
        for (String group : groups) {
            last = last.substring(last.lastIndexOf(group) + 1);
        }
        return name.isEmpty()
                || metadata.contains(name)
                || last.startsWith(QuestionNames.HELPER)
                || begins.stream().anyMatch(name::startsWith)
                || ends.stream().anyMatch(name::endsWith);
    }

    /** A server that only links to the members has not sent them. */
    private void nameAbsentRepeats(Iterable<Found> found, List<Remark> remarks) {
        boolean repeat = false;
        List<Found> linked = new ArrayList<>();
        for (Found each : found) {
            repeat |= each.isRepeat(joins) || hasMembers(each);
            if (each.names().keySet().stream().anyMatch(this::isLinkToRepeat)) {
                linked.add(each);
            }
        }
        if (!repeat) {
            linked.forEach(
                    each ->
                            remarks.add(
                                    new Remark(
                                            each.table().name(),
                                            IssueCode.SUBMISSION_MEMBERS_ABSENT,
                                            List.of())));
        }
    }

    private boolean hasMembers(Found found) {
        return found.columns().stream()
                .anyMatch(
                        column ->
                                fields.path(column.path())
                                        .filter(field -> field.scope().equals("member"))
                                        .isPresent());
    }

    private boolean isLinkToRepeat(String name) {
        return ends.stream()
                .filter(name::endsWith)
                .map(end -> name.substring(0, name.length() - end.length()))
                .anyMatch(link -> repeats.contains(link.substring(link.lastIndexOf('/') + 1)));
    }

    /** The join of each table; none where the file nests the members itself. */
    private Map<Found, Join> joined(List<Found> found) {
        Map<Found, Join> chosen = new HashMap<>();
        List<Found> repeating = found.stream().filter(it -> it.isRepeat(joins)).toList();
        for (Found submissions : found) {
            if (!repeating.contains(submissions)) {
                joins.stream()
                        .filter(join -> submissions.has(join.parent()))
                        .filter(
                                join ->
                                        repeating.stream()
                                                .anyMatch(it -> fits(join, submissions, it)))
                        .findFirst()
                        .ifPresent(join -> chosen.put(submissions, join));
            }
        }
        for (Found repeat : repeating) {
            joins.stream()
                    .filter(
                            join ->
                                    found.stream()
                                            .filter(it -> join.equals(chosen.get(it)))
                                            .anyMatch(it -> fits(join, it, repeat)))
                    .findFirst()
                    .ifPresent(join -> chosen.put(repeat, join));
        }
        return chosen;
    }

    private static boolean fits(Join join, Found submissions, Found repeat) {
        return repeat.has(join.child())
                && (!join.local() || submissions.export().equals(repeat.export()));
    }
}
