package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.template.QuestionNames;

/** The form for phones, held against the rules that converters to XForms apply. */
class XlsFormTest {

    private static final String VI = "::Tiếng Việt (vi)";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> PLAIN_TYPES =
            Set.of("text", "integer", "decimal", "date", "note", "calculate");

    @TempDir private Path folder;
    private TemplateFixture fixture;
    private List<Map<String, String>> survey;
    private List<Map<String, String>> choices;
    private Map<String, String> settings;

    @BeforeEach
    void setUp() {
        fixture = new TemplateFixture(true, TemplateStandard.TICKS);
        load();
    }

    private void load() {
        Sheets sheets = new Sheets(fixture.xlsForm(), folder);
        assertThat(sheets.names()).containsExactly("survey", "choices", "settings");
        survey = table(sheets.rows("survey"));
        choices = table(sheets.rows("choices"));
        settings = table(sheets.rows("settings")).get(0);
    }

    private static List<Map<String, String>> table(List<List<String>> rows) {
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    values.put(rows.get(0).get(i), row.get(i));
                }
            }
            table.add(values);
        }
        return table;
    }

    private Map<String, String> question(String path) {
        String name = QuestionNames.ofPath(path);
        return survey.stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> list(String name) {
        return choices.stream()
                .filter(row -> row.get("list_name").equals(name))
                .map(row -> row.get("name"))
                .toList();
    }

    @Test
    void everyRowHasAKnownTypeAndAnOwnName() {
        Set<String> names = new HashSet<>();
        for (Map<String, String> row : survey) {
            String type = row.get("type");
            if (type.startsWith("end_")) {
                assertThat(row).hasSize(1);
                continue;
            }
            assertThat(row.get("name")).as(row.toString()).matches("[A-Za-z_][A-Za-z0-9_-]*");
            assertThat(names.add(row.get("name"))).as(row.get("name")).isTrue();
            if (type.startsWith("select_one ")) {
                assertThat(list(type.substring(11))).as(type).isNotEmpty();
            } else if (!type.startsWith("begin_")) {
                assertThat(PLAIN_TYPES).contains(type);
            }
            if (type.equals("calculate")) {
                assertThat(row).containsKey("calculation").doesNotContainKey("label" + VI);
            } else {
                assertThat(row).as(row.toString()).containsKey("label" + VI);
            }
        }
    }

    @Test
    void groupsAndRepeatsAreClosedInTheirOrder() {
        Deque<String> open = new ArrayDeque<>();
        for (Map<String, String> row : survey) {
            String type = row.get("type");
            if (type.startsWith("begin_")) {
                open.push(type.substring(6));
            } else if (type.startsWith("end_")) {
                assertThat(open.pop()).isEqualTo(type.substring(4));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyReferenceIsAQuestionAndBracketsMatch() {
        Set<String> names = survey.stream().map(row -> row.get("name")).collect(Collectors.toSet());
        for (Map<String, String> row : survey) {
            for (Map.Entry<String, String> cell : row.entrySet()) {
                REFERENCE
                        .matcher(cell.getValue())
                        .results()
                        .forEach(found -> assertThat(names).contains(found.group(1)));
                assertThat(cell.getValue()).doesNotContain("@").doesNotContainPattern("\\$[^{']");
                if (Set.of("relevant", "constraint", "calculation").contains(cell.getKey())) {
                    String bare = cell.getValue().replaceAll("'[^']*'", "");
                    assertThat(bare.chars().filter(c -> c == '(').count())
                            .as(cell.getValue())
                            .isEqualTo(bare.chars().filter(c -> c == ')').count());
                    assertThat(bare).doesNotContain("'").doesNotContain("==");
                }
            }
            assertThat(row.containsKey("constraint"))
                    .as(row.toString())
                    .isEqualTo(row.containsKey("constraint_message" + VI));
        }
        assertThat(REFERENCE.matcher(settings.get("instance_name")).results())
                .allMatch(found -> names.contains(found.group(1)));
    }

    @Test
    void choicesAreOwnWordsWithoutSpaces() {
        Map<String, Set<String>> seen = new HashMap<>();
        for (Map<String, String> choice : choices) {
            assertThat(choice.get("name")).matches("[a-z0-9-]+");
            assertThat(choice.get("label" + VI)).isNotBlank();
            assertThat(
                            seen.computeIfAbsent(choice.get("list_name"), k -> new HashSet<>())
                                    .add(choice.get("name")))
                    .as(choice.toString())
                    .isTrue();
        }
        assertThat(list("ethnicity")).hasSize(54);
        assertThat(list("commune")).hasSize(6).contains("06463");
    }

    @Test
    void everyQuestionIsAPathOfTheImporterAndEveryChoiceAWordItReads() {
        FieldCatalogue fields = new FieldCatalogue();
        for (Map<String, String> row : survey) {
            String type = row.get("type");
            String name = row.getOrDefault("name", "x_");
            if (name.startsWith(QuestionNames.HELPER)) {
                continue;
            }
            String path = QuestionNames.toPath(name);
            assertThat(fields.path(path)).as(path).isPresent();
            assertThat(QuestionNames.ofPath(path)).isEqualTo(name);
            if (type.startsWith("select_one ") && !type.endsWith(" commune")) {
                for (String word : list(type.substring(11))) {
                    assertThat(
                                    fields.reader()
                                            .read(fields.path(path).get(), Cell.text(word), false)
                                            .problem())
                            .as(path + " " + word)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void indicatorsAndTheirPointsAreThoseOfTheStandard() {
        assertThat(
                        survey.stream()
                                .map(row -> row.getOrDefault("name", ""))
                                .filter(name -> name.startsWith("deprivation__")))
                .containsExactlyElementsOf(
                        TemplateStandard.TICKS.stream().map(t -> "deprivation__" + t).toList());
        Map<String, String> first = question("deprivation.employment");
        assertThat(first)
                .containsEntry("type", "select_one yes_no")
                .containsEntry("required", "yes")
                .containsEntry("label" + VI, "Chỉ số 1: Chỉ số employment. Hộ có thiếu hụt không?");
        assertThat(first.get("hint" + VI)).contains("Có ít nhất một người");
        assertThat(question("b2Point").get("calculation"))
                .startsWith("if(${deprivation__employment} = 'yes', 10, 0) + ")
                .contains("${deprivation__informationAccessAssets}");
        assertThat(question("quickReview.item9"))
                .containsEntry("relevant", "${x_request} = 'yes'")
                .containsEntry("label" + VI, "Mục 9");
    }

    @Test
    void agesCountsAndPeriodsAreBounded() {
        assertThat(question("member.schooling").get("relevant"))
                .isEqualTo("${x_age} >= 3 and ${x_age} <= 30");
        assertThat(question("family.numberOfMembers").get("constraint")).contains(". >= 1");
        assertThat(question("date").get("constraint"))
                .isEqualTo(". >= date('2025-09-01') and . <= date('2025-12-14')");
        assertThat(question("b1Point").get("constraint")).isEqualTo(". >= 0");
        assertThat(
                        survey.stream()
                                .filter(row -> "begin_repeat".equals(row.get("type")))
                                .findFirst()
                                .orElseThrow())
                .containsEntry("repeat_count", "${family__numberOfMembers}");
    }

    @Test
    void versionChangesWithTheStandardAndOnlyThen() {
        Map<String, String> before = settings;
        load();
        assertThat(settings).isEqualTo(before).containsEntry("form_id", "ra-soat-20-2025");
        assertThat(settings.get("version")).matches("nd-07-2021-r1-[0-9a-f]{12}");

        fixture = new TemplateFixture(true, List.of("employment", "digitalServices"));
        load();

        assertThat(settings.get("form_id")).isEqualTo(before.get("form_id"));
        assertThat(settings.get("version")).isNotEqualTo(before.get("version"));
        assertThat(question("deprivation.digitalServices")).containsEntry("required", "yes");
    }

    @Test
    void submissionComesBackThroughTheImporter() {
        Map<String, String> household =
                Map.ofEntries(
                        Map.entry("administrative__year", "2025"),
                        Map.entry("administrative__province", "20"),
                        Map.entry("administrative__commune", "06463"),
                        Map.entry("administrative__village_or_group", "Thôn Nà Lìa"),
                        Map.entry("administrative__areaType", "rural"),
                        Map.entry("date", "2025-09-06"),
                        Map.entry("family__code", "07"),
                        Map.entry("family__numberOfMembers", "1"),
                        Map.entry("family__hostName", "Vi Văn An"),
                        Map.entry("family__ethnicity", "xo-dang"),
                        Map.entry("b1Point", "120"),
                        Map.entry("b2Point", "30"),
                        Map.entry("dwelling__waterSource", "protected-spring"),
                        Map.entry("deprivation__employment", "yes"),
                        Map.entry("deprivation__nutrition", "no"));
        household.keySet().forEach(name -> question(QuestionNames.toPath(name)));
        Book book = new Book().sheet("submissions");
        book.row(household.keySet().stream().map(QuestionNames::toPath).toArray());
        book.row(household.values().toArray());

        Receipt receipt = fixture.importBack("06463", folder, bytes(book));

        assertThat(receipt.households().accepted()).isEqualTo(1);
        assertThat(ImportFixture.issues(receipt, IssueCode.VALUE_UNREADABLE)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.COLUMN_UNKNOWN)).isEmpty();
        SurveyedHousehold kept = fixture.now.only();
        assertThat(kept.answers().text("family.ethnicity")).contains("Xơ Đăng");
        assertThat(kept.answers().text("family.code")).contains("07");
        assertThat(kept.answers().text("deprivation.employment")).contains("yes");
        assertThat(kept.answers().text("dwelling.waterSource")).contains("protected-spring");
    }

    private byte[] bytes(Book book) {
        try {
            return Files.readAllBytes(book.write(folder.resolve("odk.xlsx")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a__b", "a_.b", "a._b", ".a", "a.", "x_helper", "", "a b", "1a"})
    void pathThatItsNameCouldNotTellIsRefused(String path) {
        assertThatThrownBy(() -> QuestionNames.ofPath(path))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
