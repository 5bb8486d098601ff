package vn.rasoat.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.rules.text.Yaml;

/** A table of two items with 0 or 60 points each. */
record FakeTable(TableRef ref, String standard) implements B1Points {

    static final TableRef REF = new TableRef("fake", 1, "f00");

    private static final Map<String, Integer> POINTS = Map.of("low", 0, "high", 60);

    static FakeTable of(String standard) {
        return new FakeTable(REF, standard);
    }

    @Override
    public Span points(SurveyedHousehold household) {
        int least = 0;
        int most = 0;
        for (ScoredItem item : items(household)) {
            least += item.points().least();
            most += item.points().most();
        }
        return new Span(least, most);
    }

    @Override
    public List<ScoredItem> items(SurveyedHousehold household) {
        return List.of(item("one.first", household), item("one.second", household));
    }

    /** Paths of the items that keep the total open. */
    public List<String> unanswered(SurveyedHousehold household) {
        return items(household).stream()
                .filter(item -> !item.points().exact())
                .map(ScoredItem::path)
                .toList();
    }

    private static ScoredItem item(String path, SurveyedHousehold household) {
        Optional<String> option = household.answers().text(path);
        return new ScoredItem(
                path,
                path,
                option.orElse(""),
                option.map(POINTS::get).map(Span::exactly).orElse(new Span(0, 60)));
    }

    /** Reads a table that says nothing but its id and its standard. */
    static final class Texts implements B1Texts {

        @Override
        public boolean acceptsTestTexts() {
            return false;
        }

        @Override
        public B1Points read(String file, byte[] bytes, Installed installed) {
            Yaml root = Yaml.parse(file, bytes);
            return new FakeTable(
                    new TableRef(
                            root.get("id").text(),
                            root.get("revision").integer(),
                            Hash.sha256(bytes)),
                    root.get("standard").text());
        }

        @Override
        public boolean isTable(String fileName) {
            return fileName.endsWith(".csv");
        }

        @Override
        public CheckedText check(String fileName, byte[] content, Installed installed) {
            return new CheckedText(
                    CheckedText.Kind.B1_TABLE,
                    "fake",
                    1,
                    Hash.sha256(content),
                    new String(content, java.nio.charset.StandardCharsets.UTF_8),
                    List.of(List.of(installed.standard("made-up").orElseThrow().title())),
                    List.of());
        }
    }
}
