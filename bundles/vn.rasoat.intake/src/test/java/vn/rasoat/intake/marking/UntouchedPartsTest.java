package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.IssueCode;

/** What the marking has no business with stays as it is, byte for byte. */
class UntouchedPartsTest {

    private static final Set<String> CHANGED =
            Set.of(
                    "[Content_Types].xml",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    Container.STYLES,
                    Container.SHEET,
                    "xl/worksheets/_rels/sheet1.xml.rels");

    @TempDir private Path folder;

    private static byte[] noise(int seed) {
        byte[] noise = new byte[100_000];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static Container workbook() {
        return Container.withSheet(
                        "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData>"
                                + "<conditionalFormatting sqref='A1'/><dataValidations count='1'>"
                                + "<dataValidation sqref='A1'/></dataValidations>"
                                + "<pageSetup r:id='rId1'/><drawing r:id='rId2'/>")
                .part("xl/sharedStrings.xml", "<sst ><si><t>a</t></si></sst>")
                .part("xl/vbaProject.bin", noise(1))
                .part("xl/printerSettings/printerSettings1.bin", noise(2))
                .part("xl/media/image1.png", noise(3))
                .part("xl/drawings/drawing1.xml", "<!DOCTYPE not-ours><wsDr/>")
                .part("customXml/item1.xml", "not even xml <")
                .part("xl/worksheets/sheet3.xml", Container.worksheet("<sheetData/>"))
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        Container.relations(
                                Container.relation(
                                                "rId1",
                                                "printerSettings",
                                                "../printerSettings/printerSettings1.bin")
                                        + Container.relation(
                                                "rId2", "drawing", "../drawings/drawing1.xml")))
                .issue(IssueCode.VALUE_MISSING, "A1", "x");
    }

    @Test
    void everyOtherPartIsCopied() throws Exception {
        Container original = workbook();

        Container marked = original.mark(folder);

        assertThat(marked.parts().keySet()).containsAll(original.parts().keySet());
        original.parts()
                .forEach(
                        (name, content) -> {
                            if (!CHANGED.contains(name)) {
                                assertThat(marked.parts().get(name)).as(name).isEqualTo(content);
                            }
                        });
        assertThat(marked.text(Container.SHEET))
                .contains(
                        original.text(Container.SHEET)
                                .substring(original.text(Container.SHEET).indexOf("<conditional"))
                                .replace("</worksheet>", ""));
        assertThat(marked.parts().keySet().iterator().next()).isEqualTo("[Content_Types].xml");
    }

    @Test
    void aSheetWithoutIssuesIsCopied() throws Exception {
        Container original = workbook().noIssues();

        Container marked = original.mark(folder);

        assertThat(marked.text(Container.SHEET)).isEqualTo(original.text(Container.SHEET));
        assertThat(marked.summary().cells()).isZero();
    }

    @Test
    void aWorkbookWithMacrosKeepsThemAndItsType() throws Exception {
        String type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        Container original =
                workbook()
                        .replace(
                                "[Content_Types].xml",
                                "</Types>",
                                "<Override PartName='/xl/workbook.xml' ContentType='"
                                        + type
                                        + "'/></Types>");

        Container marked = original.mark(folder);

        assertThat(marked.text("[Content_Types].xml")).contains(type);
        assertThat(marked.parts().get("xl/vbaProject.bin")).isEqualTo(noise(1));
        assertThat(marked.summary().signatureDropped()).isFalse();
    }

    @Test
    void aDigitalSignatureIsDroppedAndSaid() throws Exception {
        String kind =
                "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
        Container original =
                workbook()
                        .replace(
                                "_rels/.rels",
                                "</Relationships>",
                                Container.relation("rId7", kind + "origin", "_xmlsignatures/o.sigs")
                                        + "</Relationships>")
                        .part("_xmlsignatures/o.sigs", "")
                        .part(
                                "_xmlsignatures/_rels/o.sigs.rels",
                                Container.relations(
                                        Container.relation("rId1", kind + "signature", "sig1.xml")))
                        .part("_xmlsignatures/sig1.xml", "<Signature/>")
                        .replace(
                                "[Content_Types].xml",
                                "</Types>",
                                "<Override PartName='/_xmlsignatures/sig1.xml' ContentType='x'/>"
                                        + "</Types>");

        Container marked = original.mark(folder);

        assertThat(marked.parts().keySet()).noneMatch(name -> name.startsWith("_xmlsignatures"));
        assertThat(marked.text("_rels/.rels"))
                .contains("officeDocument")
                .doesNotContain("signature");
        assertThat(marked.text("[Content_Types].xml")).doesNotContain("sig1.xml");
        assertThat(marked.text("xl/worksheets/sheet1.xml")).contains("s=\"12\"");
        assertThat(marked.text("xl/worksheets/sheet2.xml"))
                .contains("Chữ ký số của tệp gốc đã được bỏ");
        assertThat(marked.summary().signatureDropped()).isTrue();
    }
}
