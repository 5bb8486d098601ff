package vn.rasoat.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** The invented table, its standard and readers for it. */
final class Tables {

    static final TableStandard STANDARD =
            new TableStandard(
                    "nd-07-2021",
                    Map.of(Area.RURAL, 140, Area.URBAN, 175),
                    RequiredFamilies.shipped());

    private Tables() {}

    static String text(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/tables/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static B1TableReader reader() {
        return new B1TableReader(() -> List.of(STANDARD), () -> Optional.of(sheets()), true);
    }

    static TableReading read(String fileName, String content) {
        return reader().read(fileName, bytes(content));
    }

    static B1Table invented() {
        return read("invented-b1-table.yaml", text("invented-b1-table.yaml")).table().orElseThrow();
    }

    /** Reads separated values as the real reader hands them out. */
    static TabularReader sheets() {
        return (fileName, content) -> rows(new String(content, StandardCharsets.UTF_8));
    }

    static List<List<String>> rows(String csv) {
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        char separator = text.lines().findFirst().orElse("").contains(",") ? ',' : ';';
        List<List<String>> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(cells(line, separator)));
        return rows;
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static SurveyedHousehold urban() {
        return household(Answers.NONE.with("administrative.areaType", "urban"));
    }

    static SurveyedHousehold rural(String region) {
        return household(
                Answers.NONE
                        .with("administrative.areaType", "rural")
                        .with("administrative.region", region));
    }

    static SurveyedHousehold ruralSomewhere() {
        return household(Answers.NONE.with("administrative.areaType", "rural"));
    }

    static SurveyedHousehold with(SurveyedHousehold household, String... pathsAndValues) {
        Answers answers = household.answers();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            answers = answers.with(pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return household(answers);
    }

    private static SurveyedHousehold household(Answers answers) {
        return new SurveyedHousehold(
                new HouseholdKey("06040", "Thôn 1", "1", ""), answers, List.of());
    }

    static List<String> english(TableReading reading) {
        return reading.text().faults().stream()
                .map(issue -> issue.code().code() + " " + IssueTexts.ENGLISH.message(issue))
                .toList();
    }

    static List<String> vietnamese(TableReading reading) {
        return reading.text().faults().stream().map(Tables::vietnamese).toList();
    }

    private static String vietnamese(Issue issue) {
        return issue.code().code() + " " + IssueTexts.VIETNAMESE.message(issue);
    }
}
