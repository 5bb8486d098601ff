package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;

class TextRenderersTest {

    private final FormPack pack = Packs.small();

    @Test
    void csvHasOneLineARowWithRatesAsPrinted() throws IOException {
        assertThat(form(new CsvFormRenderer(), "7.1")).isEqualTo(golden("7.1.csv"));
    }

    @Test
    void csvBeginsWithAByteOrderMarkAndEndsLinesAsTheRfcSays() throws IOException {
        String csv = form(new CsvFormRenderer(), "7.2");

        assertThat(csv)
                .isEqualTo(
                        "\uFEFFunit,name,level,breakdown,9\r\n"
                                + "187,Huyện Chi Lăng,district,households,3\r\n"
                                + "187,Huyện Chi Lăng,district,persons,11\r\n");
    }

    @Test
    void aPackAsCsvHasOneLineACell() throws IOException {
        assertThat(pack(new CsvFormRenderer()))
                .startsWith("\uFEFFform,unit,name,level,breakdown,column,value\r\n")
                .contains("7.1,187,Huyện Chi Lăng,district,,4,3.63\r\n")
                .contains("7.1,187,Huyện Chi Lăng,district,,5,\r\n")
                .endsWith("7.2,187,Huyện Chi Lăng,district,persons,9,11\r\n");
    }

    @Test
    void jsonOfAPackHasCountsAsNumbersRatesAsStringsAndBlanksAsNull() throws IOException {
        assertThat(pack(new JsonFormRenderer())).isEqualTo(golden("pack.json"));
    }

    @Test
    void jsonOfAFormNamesTheForm() throws IOException {
        assertThat(form(new JsonFormRenderer(), "7.2"))
                .startsWith("{\"round\":2024,\"unit\":\"187\",\"form\":\"7.2\",\"rows\":[{");
    }

    private String form(FormRenderer renderer, String number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(pack, pack.form(number).orElseThrow(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String pack(FormRenderer renderer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(pack, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Golden files are kept with the line ends of a text file. */
    private static String golden(String name) throws IOException {
        try (var stream = TextRenderersTest.class.getResourceAsStream(name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return name.endsWith(".csv")
                    ? text.replace("\n", "\r\n")
                    : text.replaceAll("\\n *", "");
        }
    }
}
