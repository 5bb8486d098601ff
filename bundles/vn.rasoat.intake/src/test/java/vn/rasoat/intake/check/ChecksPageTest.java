package vn.rasoat.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.text.Data;

/**
 * Keeps table, texts and documentation together. {@code docs/checks.md} is generated: run this test
 * with {@code -Drasoat.checks.write=true} after a change, then commit the file.
 */
class ChecksPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "checks.md");
    private static final int LEAST_RULES = 60;
    private static final RuleTable TABLE = new RuleTable(new FieldCatalogue(), Optional.empty());

    @Test
    void theMinistryReadsAtLeastSixtyRules() {
        assertThat(TABLE.entries()).hasSizeGreaterThanOrEqualTo(LEAST_RULES);
    }

    @Test
    void everyRuleHasTextsAndASourceInBothLanguages() throws IOException {
        for (String language : new String[] {"vi", "en"}) {
            Properties texts = texts(language);
            for (Entry entry : TABLE.entries()) {
                String code = entry.code().code();
                assertThat(texts.getProperty(code + ".message")).as(code).isNotBlank();
                assertThat(texts.getProperty(code + ".repair")).as(code).isNotBlank();
                assertThat(source(entry, language)).as(code).isNotBlank();
            }
        }
    }

    @Test
    void everyArgumentOfATextIsSaid() throws IOException {
        Properties texts = texts("vi");
        for (Each each : Each.values()) {
            for (Rule rule : TABLE.rules(each)) {
                String text = texts.getProperty(rule.code().code() + ".message");
                for (int i = 0; i < 4; i++) {
                    assertThat(text.contains("{" + i + "}"))
                            .as(rule.code() + " " + text)
                            .isEqualTo(i < rule.says().size());
                }
            }
        }
    }

    @Test
    void theDocumentedTableIsTheOneInTheData() throws IOException {
        String page = page();
        if (Boolean.getBoolean("rasoat.checks.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws IOException {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");
        Map<IssueCode, Set<String>> reads = reads();
        StringBuilder page = new StringBuilder();
        page.append(
                "# Quy tắc kiểm tra dữ liệu phiếu rà soát | Rules about the data of a survey\n\n");
        page.append("Generated from `checks.yaml`, `IssueCode` and `messages_*.properties`; ");
        page.append("do not edit.\n\n");
        page.append(
                "Câu trả lời bị bỏ trống không vi phạm quy tắc nào. Quản trị viên có thể tắt một ");
        page.append(
                "quy tắc, đổi ngưỡng, hoặc cho một quy tắc (cột \"điều kiện\" ghi \"bảng\") từ ");
        page.append("chối hộ: xem administrator.md.\n");
        page.append(
                "What was not answered breaks no rule. An administrator may switch a rule off, ");
        page.append("change its bounds, or let a rule whose condition is in the table reject ");
        page.append("households: see administrator.md.\n\n");
        page.append("| mã, code | mức, severity | quy tắc | việc cần làm | rule | what to do ");
        page.append(
                "| căn cứ | source | ngưỡng, bounds | trường, fields | điều kiện, condition |\n");
        page.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Entry entry : TABLE.entries()) {
            String code = entry.code().code();
            page.append("| ").append(code);
            page.append(" | ").append(entry.code().severity().name().toLowerCase(Locale.ROOT));
            for (Properties texts : new Properties[] {vietnamese, english}) {
                page.append(" | ").append(texts.getProperty(code + ".message"));
                page.append(" | ").append(texts.getProperty(code + ".repair"));
            }
            page.append(" | ").append(source(entry, "vi"));
            page.append(" | ").append(source(entry, "en"));
            page.append(" | ").append(bounds(entry));
            page.append(" | ")
                    .append(fields(entry.isData() ? reads.get(entry.code()) : entry.reads()));
            page.append(" | ")
                    .append(entry.isData() ? "bảng, table" : "mã, code (" + entry.by() + ")");
            page.append(" |\n");
        }
        return page.toString().replace("''", "'");
    }

    private static Map<IssueCode, Set<String>> reads() {
        Map<IssueCode, Set<String>> reads = new TreeMap<>();
        for (Each each : Each.values()) {
            TABLE.rules(each).forEach(rule -> reads.put(rule.code(), rule.reads()));
        }
        return reads;
    }

    private static String fields(Collection<String> paths) {
        Set<String> sorted = new TreeSet<>(paths);
        return "`" + String.join("` `", sorted) + "`";
    }

    private static String bounds(Entry entry) {
        StringBuilder bounds = new StringBuilder();
        new TreeMap<>(entry.bounds())
                .forEach(
                        (name, value) ->
                                bounds.append(bounds.isEmpty() ? "" : ", ")
                                        .append(name)
                                        .append(" ")
                                        .append(value));
        return bounds.toString();
    }

    private static String source(Entry entry, String language) {
        return (String) Data.map(TABLE.sources().get(entry.source())).get(language);
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "messages_" + language + ".properties";
        try (InputStreamReader reader =
                new InputStreamReader(
                        IssueTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
