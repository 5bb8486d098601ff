package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.table.B1Table;
import vn.rasoat.rules.table.B1TableReader;
import vn.rasoat.rules.table.RequiredFamilies;
import vn.rasoat.rules.table.TableReading;
import vn.rasoat.rules.table.TableStandard;
import vn.rasoat.rules.text.Fault;
import vn.rasoat.rules.text.InvalidStandardException;

/** Tables of B1 points beside the standards that they belong to. */
final class TableTexts implements B1Texts {

    private final Supplier<Optional<TabularReader>> sheets;
    private final boolean acceptTestTables;

    /**
     * A reader.
     *
     * @param sheets reads workbooks and CSV files; while it is empty only YAML is read
     * @param acceptTestTables whether invented tables are taken
     */
    TableTexts(Supplier<Optional<TabularReader>> sheets, boolean acceptTestTables) {
        this.sheets = sheets;
        this.acceptTestTables = acceptTestTables;
    }

    @Override
    public boolean isTable(String fileName) {
        return B1TableReader.isSheet(fileName);
    }

    @Override
    public boolean acceptsTestTexts() {
        return acceptTestTables;
    }

    @Override
    public B1Points read(String file, byte[] bytes, Installed installed) {
        TableReading reading = reader(installed).read(file, bytes);
        return reading.table()
                .map(Points::new)
                .orElseThrow(() -> refused(file, reading.text().faults().get(0)));
    }

    private static InvalidStandardException refused(String file, Issue issue) {
        return new InvalidStandardException(
                file,
                Math.max(1, issue.place().row()),
                Fault.of(
                        "table-refused",
                        issue.code().code(),
                        IssueTexts.VIETNAMESE.message(issue),
                        IssueTexts.ENGLISH.message(issue)),
                issue);
    }

    @Override
    public CheckedText check(String fileName, byte[] content, Installed installed) {
        CheckedText text = reader(installed).read(fileName, content).text();
        boolean taken =
                installed.tables().stream()
                        .map(B1Points::ref)
                        .filter(ref -> ref.id().equals(text.id()))
                        .anyMatch(
                                ref ->
                                        ref.revision() > text.revision()
                                                || ref.revision() == text.revision()
                                                        && !ref.sha256().equals(text.sha256()));
        if (!taken) {
            return text;
        }
        List<Issue> faults = new ArrayList<>(text.faults());
        faults.add(
                Issue.of(
                        IssueCode.TEXT_EXISTS,
                        Place.FILE,
                        text.id(),
                        Integer.toString(text.revision())));
        return new CheckedText(
                text.kind(),
                text.id(),
                text.revision(),
                text.sha256(),
                text.canonical(),
                text.printed(),
                faults);
    }

    private B1TableReader reader(Installed installed) {
        return new B1TableReader(
                () -> installed.texts().stream().map(TableTexts::standard).toList(),
                sheets,
                acceptTestTables);
    }

    private static TableStandard standard(StandardText text) {
        return new TableStandard(text.ref().id(), lines(text), RequiredFamilies.shipped());
    }

    /** The line of an area is the one value that the table of classes compares B1 with. */
    private static Map<Area, Integer> lines(StandardText text) {
        Set<String> names = new LinkedHashSet<>();
        text.rows().forEach(row -> ClassTable.values(row.when(), Measure.B1, names));
        Map<Area, Integer> lines = new EnumMap<>(Area.class);
        if (names.size() == 1) {
            String name = names.iterator().next();
            text.values()
                    .forEach(
                            (area, values) ->
                                    values.get(name)
                                            .number()
                                            .ifPresent(line -> lines.put(area, line)));
        }
        return lines;
    }

    private record Points(B1Table table) implements B1Points {

        @Override
        public TableRef ref() {
            return table.ref();
        }

        @Override
        public String standard() {
            return table.standard();
        }

        @Override
        public Span points(SurveyedHousehold household) {
            return table.points(household);
        }

        @Override
        public List<ScoredItem> items(SurveyedHousehold household) {
            return table.items(household);
        }

        @Override
        public List<String> unanswered(SurveyedHousehold household) {
            return table.unanswered(household);
        }
    }
}
