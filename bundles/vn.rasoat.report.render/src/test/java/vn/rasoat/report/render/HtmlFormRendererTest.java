package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;

class HtmlFormRendererTest {

    @Test
    void aWholePackIsAsSomebodyHasReadIt() throws IOException {
        assertThat(all(Packs.small())).isEqualTo(golden("pack.html"));
    }

    @Test
    void aPackBeginsWithAListThatLeadsToEveryForm() throws IOException {
        FormPack pack = MadeUpPacks.district();
        String html = all(pack);

        for (StatutoryForm form : pack.forms()) {
            assertThat(html)
                    .containsOnlyOnce("<a href=\"#form-" + form.number() + "\">")
                    .containsOnlyOnce("<section id=\"form-" + form.number() + "\"");
        }
        assertThat(html.indexOf("</nav>")).isLessThan(html.indexOf("<section"));
        assertThat(form(pack, "7.1")).doesNotContain("<nav");
    }

    @Test
    void theFileNeedsNothingElseAndPrintsA4Landscape() throws IOException {
        assertThat(all(MadeUpPacks.odd()))
                .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
                .contains("size: A4 landscape", "position: sticky", "display: table-header-group")
                .doesNotContain("<script", "http", "@import", "url(", "<link", "<img");
    }

    @Test
    void everyHeaderCellSaysWhatItHeadsAndEveryRowFillsTheTable() throws Exception {
        FormPack pack = MadeUpPacks.district();
        for (StatutoryForm form : pack.forms()) {
            Element table = ReadForms.tables(form(pack, form.number())).get(0);
            int width = form.leadHeaders().size() + form.columns().size();

            assertThat(ReadForms.elements(table, "th"))
                    .allSatisfy(
                            it ->
                                    assertThat(it.getAttribute("scope"))
                                            .isIn("col", "colgroup", "row", "rowgroup"));
            assertThat(ReadForms.elements(table, "col")).hasSize(width);
            assertThat(widths(table)).containsOnly(width);
            assertThat(ReadForms.elements(table, "caption").get(0).getTextContent())
                    .contains(form.title(), "NĂM 2024 (SƠ BỘ)");
        }
    }

    @Test
    void namesAreTextWhateverTheyHold() throws Exception {
        String html = form(MadeUpPacks.odd(), "7.1");

        assertThat(html)
                .doesNotContain("<b>")
                .contains("Xã &lt;b&gt;Đậm&lt;/b&gt; &amp; &quot;Nghiêng&quot; &#39;Ngả&#39;");
    }

    @Test
    void parentsAndOnlyTheyStandOut() throws Exception {
        Element table = ReadForms.tables(form(MadeUpPacks.province(2, 3), "7.2")).get(0);

        List<String> strong = new ArrayList<>();
        for (Element row : ReadForms.elements(table, "tr")) {
            List<Element> names = ReadForms.elements(row, "th");
            if (row.getAttribute("class").equals("strong") && names.size() > 1) {
                strong.add(names.get(0).getTextContent());
            }
        }
        assertThat(strong).containsExactly("Tỉnh Lạng Sơn", "Huyện số 1", "Huyện số 2");
    }

    /** Cells of every row of a table, with those that reach down into it. */
    private static List<Integer> widths(Element table) {
        List<Integer> widths = new ArrayList<>();
        int[] reaching = new int[ReadForms.elements(table, "tr").size() + 8];
        List<Element> rows = ReadForms.elements(table, "tr");
        for (int i = 0; i < rows.size(); i++) {
            int width = reaching[i];
            for (String name : List.of("th", "td")) {
                for (Element cell : ReadForms.elements(rows.get(i), name)) {
                    width += span(cell, "colspan");
                    for (int below = 1; below < span(cell, "rowspan"); below++) {
                        reaching[i + below] += span(cell, "colspan");
                    }
                }
            }
            widths.add(width);
        }
        return widths;
    }

    private static int span(Element element, String name) {
        String span = element.getAttribute(name);
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }

    private static String form(FormPack pack, String number) throws IOException {
        return ReadForms.text(new HtmlFormRenderer(), pack, pack.form(number).orElseThrow());
    }

    private static String all(FormPack pack) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlFormRenderer().render(pack, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = HtmlFormRendererTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
