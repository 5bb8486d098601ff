package vn.rasoat.api.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Keeps codes, texts and documentation together. {@code docs/errors.md} is generated: run this test
 * with {@code -Drasoat.errors.write=true} after a change of texts, then commit the file.
 */
class IssueCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "..", "docs", "errors.md");

    @Test
    void everyCodeHasMessageAndRepairInBothLanguages() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (IssueCode code : IssueCode.values()) {
            expected.add(code.code() + ".message");
            expected.add(code.code() + ".repair");
        }
        for (String language : new String[] {"vi", "en"}) {
            Properties texts = texts(language);
            assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(expected);
            assertThat(texts.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        }
    }

    @Test
    void codesAreUniqueAndKeepTheirNumberingGroup() {
        Set<String> seen = new TreeSet<>();
        for (IssueCode code : IssueCode.values()) {
            assertThat(code.code()).matches("HN-[0-9]{4}");
            assertThat(seen.add(code.code())).as(code.code()).isTrue();
        }
    }

    @Test
    void textsFillInTheirArgumentsAndKeepVietnameseQuotes() {
        Issue issue = Issue.of(IssueCode.CLASS_DIFFERS, Place.FILE, "Hộ nghèo", "Hộ không nghèo");

        assertThat(IssueTexts.VIETNAMESE.message(issue))
                .isEqualTo(
                        "Kết quả ghi trên phiếu là Hộ nghèo, điểm cho ra Hộ không nghèo; "
                                + "kết quả tính được dùng.");
        assertThat(IssueTexts.ENGLISH.message(issue)).startsWith("The form states Hộ nghèo");
    }

    @Test
    void theDocumentedCatalogueIsTheOneInTheCode() throws IOException {
        String generated = generate();
        if (Boolean.getBoolean("rasoat.errors.write")) {
            Files.writeString(CATALOGUE, generated);
        }
        assertThat(Files.readString(CATALOGUE)).isEqualTo(generated);
    }

    private static String generate() throws IOException {
        Properties vietnamese = texts("vi");
        Properties english = texts("en");
        StringBuilder page = new StringBuilder();
        page.append("# Danh mục mã lỗi | Error catalogue\n\n");
        page.append("Generated from `IssueCode` and `messages_*.properties`; do not edit.\n");
        page.append("`{0}`, `{1}` ... stand for values of the case at hand.\n\n");
        page.append("| code | severity | Tiếng Việt | việc cần làm | English | what to do |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (IssueCode code : IssueCode.values()) {
            page.append("| ").append(code.code());
            page.append(" | ").append(code.severity().name().toLowerCase(Locale.ROOT));
            for (Properties texts : new Properties[] {vietnamese, english}) {
                page.append(" | ").append(texts.getProperty(code.code() + ".message"));
                page.append(" | ").append(texts.getProperty(code.code() + ".repair"));
            }
            page.append(" |\n");
        }
        return page.toString().replace("''", "'");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "messages_" + language + ".properties";
        try (var reader =
                new java.io.InputStreamReader(
                        IssueTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
