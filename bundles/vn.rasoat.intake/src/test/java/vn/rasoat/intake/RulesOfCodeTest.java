package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.check.Entry;
import vn.rasoat.intake.check.RuleTable;
import vn.rasoat.intake.field.FieldCatalogue;

/**
 * The rules of the table whose condition is code, each broken and kept by a file that is imported.
 */
class RulesOfCodeTest {

    private static final Path CLASSIFICATION =
            Path.of("..", "vn.rasoat.classification", "src", "test", "java");

    @TempDir private Path folder;
    private int files;

    private static List<Map<String, Object>> cases() throws IOException {
        try (InputStream stream = RulesOfCodeTest.class.getResourceAsStream("code-cases.yaml")) {
            return new Yaml().load(stream);
        }
    }

    private static List<Entry> entries(String by) {
        return new RuleTable(new FieldCatalogue(), Optional.empty())
                .entries().stream().filter(entry -> entry.by().equals(by)).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseBreaksOrKeepsItsRule() throws IOException {
        return cases().stream()
                .flatMap(
                        line -> {
                            String code = (String) line.get("rule");
                            return Stream.of(
                                    DynamicTest.dynamicTest(
                                            code + " broken",
                                            () ->
                                                    assertThat(codes(line.get("broken")))
                                                            .contains(code)),
                                    DynamicTest.dynamicTest(
                                            code + " kept",
                                            () ->
                                                    assertThat(codes(line.get("kept")))
                                                            .doesNotContain(code)));
                        });
    }

    @Test
    void everyRuleOfTheImportHasACase() throws IOException {
        assertThat(cases())
                .allSatisfy(line -> assertThat(line).containsKeys("broken", "kept"))
                .extracting(line -> line.get("rule"))
                .containsExactlyInAnyOrderElementsOf(
                        entries("intake").stream().map(e -> (Object) e.code().code()).toList());
    }

    @Test
    void everyRuleOfTheClassificationIsTestedThere() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> sources = Files.walk(CLASSIFICATION)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(source, StandardCharsets.UTF_8));
            }
        }
        assertThat(entries("classification"))
                .extracting(entry -> entry.code().name())
                .allSatisfy(name -> assertThat(tests).contains("IssueCode." + name));
    }

    @Test
    void whatIsSwitchedOffIsNotSaidAndWhatRejectsTakesNoHousehold() throws IOException {
        Map<String, Object> file =
                Map.of(
                        "households",
                        List.of(Map.of("family.hostName", "Vi Văn An 2")),
                        "members",
                        List.of(Map.of("member.fullName", "Vi Văn An 2")));

        Receipt delivered = receipt(file, Optional.empty());
        Receipt changed =
                receipt(
                        file,
                        Optional.of(
                                Files.writeString(
                                        folder.resolve("changes.yaml"),
                                        "rules: [{code: HN-1502, state: off},"
                                                + " {code: HN-1411, state: error}]")));

        assertThat(delivered.issues())
                .extracting(Issue::code)
                .contains(IssueCode.MEMBER_COUNT_DIFFERS, IssueCode.HEAD_NAME_WITH_DIGIT)
                .doesNotContain(IssueCode.REJECTED_BY_RULE);
        assertThat(delivered.households().added()).isEqualTo(1);
        assertThat(changed.issues())
                .extracting(Issue::code)
                .contains(IssueCode.HEAD_NAME_WITH_DIGIT, IssueCode.REJECTED_BY_RULE)
                .contains(IssueCode.MEMBER_OF_REJECTED_HOUSEHOLD)
                .doesNotContain(IssueCode.MEMBER_COUNT_DIFFERS);
        assertThat(changed.households().rejected()).isEqualTo(1);
        assertThat(changed.households().added()).isZero();
    }

    @Test
    void namesAreMaskedInWhatIsSaid() throws IOException {
        Receipt receipt =
                receipt(
                        Map.of("households", List.of(Map.of("family.hostName", "Vi Văn An 2"))),
                        Optional.empty());

        assertThat(ImportFixture.issue(receipt, IssueCode.HEAD_NAME_WITH_DIGIT).value())
                .doesNotContain("An");
    }

    private List<String> codes(Object file) throws IOException {
        return receipt(file, Optional.empty()).issues().stream()
                .map(issue -> issue.code().code())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Receipt receipt(Object given, Optional<Path> changes) throws IOException {
        Map<String, Object> file = (Map<String, Object>) given;
        Path own = Files.createDirectory(folder.resolve("case-" + ++files));
        ImportFixture fixture = new ImportFixture(own, ImportFixture.LIMIT, changes);
        Book book = book(file);
        if (file.containsKey("lastYear")) {
            fixture.importInto("06505", book);
            fixture.register.before.put(
                    ImportFixture.LAST_YEAR, List.copyOf(fixture.register.households.values()));
            fixture.register.households.clear();
            Map<String, Object> now = new LinkedHashMap<>(file);
            now.putAll((Map<String, Object>) file.get("lastYear"));
            book = book(now);
        }
        return fixture.importInto("06505", book);
    }

    private static Book book(Map<String, Object> file) {
        Book book = new Book();
        int times = (int) file.getOrDefault("times", 1);
        sheet(book, "Hộ", times, base("family.numberOfMembers", "2"), file.get("households"));
        sheet(book, "Thành viên", times, base(), file.get("members"));
        sheet(book, "Đầu kỳ", 1, base(), file.get("opening"));
        sheet(book, "Biến động", 1, base(), file.get("events"));
        return book;
    }

    private static Map<String, Object> base(String... more) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("administrative.village_or_group", "Thôn 1");
        base.put("family.code", "1");
        if (more.length > 0) {
            base.put("family.hostName", "Vi Văn An");
            base.put("classify", "Hộ nghèo");
            base.put("date", "01/10/2024");
            base.put(more[0], more[1]);
        }
        return base;
    }

    @SuppressWarnings("unchecked")
    private static void sheet(
            Book book, String name, int times, Map<String, Object> base, Object given) {
        if (given == null) {
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i < times; i++) {
            for (Map<String, Object> one : (List<Map<String, Object>>) given) {
                Map<String, Object> row = new LinkedHashMap<>(base);
                row.putAll(one);
                if (times > 1) {
                    row.put("family.code", Integer.toString(i + 1));
                }
                rows.add(row);
                columns.addAll(row.keySet());
            }
        }
        book.sheet(name).row(columns.toArray());
        rows.forEach(row -> book.row(columns.stream().map(row::get).toArray()));
    }
}
