package vn.rasoat.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are broken or mean harm, made when they are needed, and the code each must give. */
final class HostileFiles {

    /**
     * A file.
     *
     * @param content makes its bytes
     * @param code the code its receipt must have
     */
    record Hostile(Supplier<byte[]> content, String code) {}

    private static final String EMPTY = "HN-1001";
    private static final String UNREADABLE = "HN-1002";
    private static final String ENCRYPTED = "HN-1003";
    private static final String TOO_LARGE = "HN-1004";
    private static final String NO_SURVEY = "HN-1017";
    private static final String WEB_PAGE = "HN-1018";
    private static final String NO_HOUSEHOLDS = "HN-1101";
    private static final String ROW_UNREADABLE = "HN-1409";

    private static final String CSV_HEADER =
            "family.code,family.hostName,family.numberOfMembers,classify\n";
    private static final String CSV_ROW = "1,Vi Văn An,4,Hộ nghèo\n";
    private static final String RECORD =
            "{\"family.code\":1,\"family.hostName\":\"An\",\"classify\":\"poor\"}";

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String WORKBOOK =
            "<workbook><sheets><sheet name='S' id='i1'/></sheets></workbook>";
    private static final String RELATION =
            "<Relationships><Relationship Id='i1' Type='x/worksheet'"
                    + " Target='worksheets/sheet1.xml'/></Relationships>";
    private static final String XXE = "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    private static final String LAUGHS = laughs();

    private static final String SURVEY = "http://rasoat.vn/survey/v1";
    private static final String XML_ROW =
            "<household><text path='family.code'>1</text><text path='family.hostName'>An</text>"
                    + "<code path='classify'>poor</code></household>";

    /** One household with a fault among paths that make it a list of households. */
    private static final String BAD_ROW =
            "<households>"
                    + XML_ROW.replace("</household>", "%s</household>")
                    + "</households></survey>";

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    HostileFiles() {
        containers();
        archives();
        workbooks();
        texts();
        json();
        xml();
        new OldExcelFiles().all().forEach((name, file) -> add(name, file.code(), file.content()));
    }

    Map<String, Hostile> all() {
        return files;
    }

    private void add(String name, String code, Supplier<byte[]> content) {
        if (files.put(name, new Hostile(content, code)) != null) {
            throw new IllegalArgumentException(name);
        }
    }

    private void text(String name, String code, String content) {
        add(name, code, () -> content.getBytes(UTF_8));
    }

    private void containers() {
        add("empty", EMPTY, () -> new byte[0]);
        add("container of a password", ENCRYPTED, () -> container("EncryptedPackage"));
        add("container of nothing", UNREADABLE, HostileFiles::ole2);
        add("only the first bytes of old Excel", UNREADABLE, () -> Arrays.copyOf(ole2(), 4));
        add("picture", UNREADABLE, () -> bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13));
        add("PDF", UNREADABLE, () -> "%PDF-1.7\n%âãÏÓ\n1 0 obj\u0000".getBytes(ISO_8859_1));
        add("gzip", UNREADABLE, HostileFiles::gzip);
        add("7z", UNREADABLE, () -> bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4));
        add(
                "program that unpacks itself",
                UNREADABLE,
                () -> join("MZ\0\0".getBytes(UTF_8), book()));
        add("noise", UNREADABLE, () -> noise(100_000));
        add(
                "noise that begins like a zip",
                UNREADABLE,
                () -> join(bytes('P', 'K', 3, 4, 20, 0, 0, 0), noise(999)));
        add("two letters", UNREADABLE, () -> "PK".getBytes(UTF_8));
    }

    private void archives() {
        add("zip of nothing", EMPTY, () -> zip());
        add("zip of folders", EMPTY, () -> zip("a/", "", "a/b/", ""));
        add("zip cut off", UNREADABLE, () -> half(zip("Ho.csv", CSV_HEADER + CSV_ROW)));
        add(
                "zip inside a zip",
                UNREADABLE,
                () -> zip("a.zip", zip("Ho.csv", CSV_HEADER + CSV_ROW)));
        add("zip that climbs", UNREADABLE, () -> zip("../../etc/cron.d/x", CSV_HEADER + CSV_ROW));
        add("zip from the root", UNREADABLE, () -> zip("/etc/passwd", CSV_HEADER + CSV_ROW));
        add("zip for a drive", UNREADABLE, () -> zip("C:\\x.csv", CSV_HEADER + CSV_ROW));
        add("name twice in a zip", UNREADABLE, HostileFiles::nameTwice);
        add("encrypted zip", ENCRYPTED, () -> flag(zip("Ho.csv", CSV_HEADER + CSV_ROW)));
        add("zip bomb", TOO_LARGE, () -> zip("a.csv", new byte[80 << 20]));
        add("zip bomb of many files", TOO_LARGE, HostileFiles::manyBombs);
        add("thousands of files", TOO_LARGE, () -> many(501));
        add("tens of thousands of files", TOO_LARGE, () -> many(10_001));
        add(
                "zip with a picture",
                UNREADABLE,
                () -> zip("Ho.csv", CSV_HEADER + CSV_ROW, "a.png", noise(99)));
        add(
                "zip with a password inside",
                ENCRYPTED,
                () -> zip("Ho.csv", CSV_HEADER + CSV_ROW, "a.xls", container("EncryptedPackage")));
    }

    private void workbooks() {
        add(
                "Word document",
                UNREADABLE,
                () -> zip("[Content_Types].xml", "<Types/>", "word/d.xml", "<d/>"));
        add(
                "OpenDocument",
                UNREADABLE,
                () -> zip("mimetype", "application/vnd.oasis", "content.xml", "<d/>"));
        add("workbook cut off", UNREADABLE, () -> half(book()));
        add(
                "workbook without its sheet",
                UNREADABLE,
                () -> zip(MAIN, WORKBOOK, RELATIONS, RELATION));
        add("workbook without relations", UNREADABLE, () -> zip(MAIN, WORKBOOK, SHEET, "<w/>"));
        sheet(
                "external entity in a sheet",
                UNREADABLE,
                XXE + "<worksheet><row><c t='str'><v>&e;</v></c></row></worksheet>");
        sheet(
                "external DTD",
                UNREADABLE,
                "<!DOCTYPE w SYSTEM 'http://127.0.0.1:9/x.dtd'><worksheet/>");
        sheet(
                "parameter entity",
                UNREADABLE,
                "<!DOCTYPE w [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><worksheet/>");
        sheet(
                "billion laughs",
                UNREADABLE,
                LAUGHS + "<worksheet><row><c t='str'><v>&l9;</v></c></row></worksheet>");
        sheet(
                "entity that nobody declared",
                UNREADABLE,
                "<worksheet><row><c t='str'><v>&e;</v></c></row></worksheet>");
        sheet("broken XML", UNREADABLE, "<worksheet><row><c></row>");
        sheet("XML that ends in a tag", UNREADABLE, "<worksheet><row><c t='st");
        sheet(
                "bytes that are no UTF-8",
                UNREADABLE,
                "<worksheet><row><c t='str'><v>\uDC80</v></c></row></worksheet>");
        sheet(
                "column beyond the last",
                UNREADABLE,
                "<worksheet><row><c r='XFE1'><v>1</v></c></row></worksheet>");
        sheet(
                "column without end",
                UNREADABLE,
                "<worksheet><row><c r='" + "Z".repeat(99) + "1'><v>1</v></c></row></worksheet>");
        sheet(
                "column without letters",
                UNREADABLE,
                "<worksheet><row><c r='11'><v>1</v></c></row></worksheet>");
        sheet(
                "row beyond all numbers",
                UNREADABLE,
                "<worksheet><row r='99999999999'><c><v>1</v></c></row></worksheet>");
        sheet(
                "string that is not there",
                UNREADABLE,
                "<worksheet><row><c t='s'><v>5</v></c></row></worksheet>");
        add(
                "million columns",
                UNREADABLE,
                () ->
                        sheet(
                                "<worksheet><row>"
                                        + "<c><v>1</v></c>".repeat(1_000_000)
                                        + "</row></worksheet>"));
        add(
                "cell of a megabyte",
                TOO_LARGE,
                () ->
                        sheet(
                                "<worksheet><row><c t='str'><v>"
                                        + "x".repeat(1 << 20)
                                        + "</v></c></row></worksheet>"));
        add(
                "sheet that unpacks without end",
                TOO_LARGE,
                () -> sheet("<worksheet><row>" + " ".repeat(80 << 20)));
        add(
                "comment without end",
                TOO_LARGE,
                () -> sheet("<worksheet><!--" + "x".repeat(80 << 20)));
        add(
                "elements nested without end",
                UNREADABLE,
                () -> sheet("<worksheet>" + "<a>".repeat(300_000)));
        add("thousands of sheets", TOO_LARGE, HostileFiles::manySheets);
        add(
                "external entity in the workbook",
                UNREADABLE,
                () -> zip(MAIN, XXE + WORKBOOK, RELATIONS, RELATION, SHEET, "<w/>"));
        add(
                "external entity in the relations",
                UNREADABLE,
                () -> zip(MAIN, WORKBOOK, RELATIONS, XXE + RELATION, SHEET, "<w/>"));
        add(
                "laughs in the strings",
                UNREADABLE,
                () -> strings(LAUGHS + "<sst><si><t>&l9;</t></si></sst>"));
        add(
                "strings that unpack without end",
                TOO_LARGE,
                () -> strings("<sst>" + "<si><t>aaaaaaaaaaaa</t></si>".repeat(3_000_000)));
        sheet(
                "sheet without households",
                NO_HOUSEHOLDS,
                "<worksheet><row><c><v>1</v></c></row></worksheet>");
        sheet(
                "include of another file",
                NO_HOUSEHOLDS,
                "<worksheet xmlns:xi='http://www.w3.org/2001/XInclude'><row><c"
                        + " t='str'><v><xi:include href='file:///etc/passwd'"
                        + " parse='text'/></v></c></row></worksheet>");
    }

    private void texts() {
        text("blank line", NO_HOUSEHOLDS, "\n");
        text("mark and nothing else", NO_HOUSEHOLDS, "\uFEFF");
        text("line of a separator only", NO_HOUSEHOLDS, "sep=;\n");
        text(
                "page of the web",
                WEB_PAGE,
                "<html><table><tr><td>family.code</td></tr></table></html>");
        text(
                "XML spreadsheet with an entity",
                UNREADABLE,
                "<?xml version='1.0'?>" + XXE + "<Workbook>&e;</Workbook>");
        text("zeros in a text", UNREADABLE, CSV_HEADER + "1,Vi\u0000An,4,Hộ nghèo\n");
        text("quote not closed", UNREADABLE, CSV_HEADER + "1,\"Vi Văn An,4,Hộ nghèo\n");
        text("quote not closed in the header", UNREADABLE, "\"" + CSV_HEADER + CSV_ROW);
        text("text behind a quote", UNREADABLE, CSV_HEADER + "1,\"Vi\" Văn An,4,Hộ nghèo\n");
        add(
                "text of a million columns",
                UNREADABLE,
                () -> (CSV_HEADER + ",".repeat(1_000_000)).getBytes(UTF_8));
        add(
                "text with a cell of a megabyte",
                UNREADABLE,
                () -> (CSV_HEADER + "x".repeat(1 << 20)).getBytes(UTF_8));
        text(
                "submissions with a name of ever more groups",
                NO_HOUSEHOLDS,
                "KEY,family__code," + "a-".repeat(30_000) + "\nu,1,x\n");
        add(
                "text beyond the limit",
                TOO_LARGE,
                () -> (CSV_HEADER + CSV_ROW.repeat(3_000_000)).getBytes(UTF_8));
        add(
                "letters of no Vietnamese encoding",
                UNREADABLE,
                () -> (CSV_HEADER + "1,Müller Größe,4,Ñandú\n").getBytes(ISO_8859_1));
        add(
                "bytes that are no UTF-8 behind the mark",
                UNREADABLE,
                () -> join(bytes(0xEF, 0xBB, 0xBF), CSV_HEADER.getBytes(UTF_8), bytes(0xFF, 0xFE)));
    }

    private void json() {
        text("JSON cut off", UNREADABLE, "[" + RECORD);
        text("JSON with something behind it", UNREADABLE, "[" + RECORD + "] x");
        text("JSON of other things", UNREADABLE, "{\"households\":[" + RECORD + "],\"x\":5}");
        text("list of lists", ROW_UNREADABLE, "[" + RECORD.replace("An", "") + ",[[1]]]");
        text("JSON that is nested without end", UNREADABLE, "[".repeat(100_000));
        text(
                "members nested without end",
                UNREADABLE,
                "[{\"members\":" + "[{\"members\":".repeat(50_000));
        text(
                "JSON key twice",
                ROW_UNREADABLE,
                "{\"family.code\":1,\"family.code\":2,\"family.hostName\":\"An\",\"classify\":\"poor\"}");
        text("JSON without quotes", UNREADABLE, "{family.code:1}");
        text("JSON text without end", UNREADABLE, "[{\"a\":\"" + "x".repeat(1 << 20) + "\"}]");
        text("JSON number without end", UNREADABLE, "[{\"a\":" + "9".repeat(1 << 20) + "}]");
        text("JSON key without end", UNREADABLE, "[{\"" + "k".repeat(1 << 20) + "\":1}]");
        add(
                "line without end",
                TOO_LARGE,
                () -> ("{\"a\":1" + " ".repeat(5 << 20) + "}").getBytes(UTF_8));
        add("million keys", TOO_LARGE, HostileFiles::manyKeys);
        add("JSON that is no UTF-8", UNREADABLE, () -> "[{\"a\":\"Vân\"}]".getBytes(ISO_8859_1));
        text("nothing but null", NO_HOUSEHOLDS, "[]");
        text(
                "submissions nested without end",
                UNREADABLE,
                "{\"value\":[" + "{\"g\":".repeat(50_000));
        text("page of submissions cut off", UNREADABLE, "{\"count\":1,\"results\":[{\"_id\":1");
        text("page of no submissions", NO_HOUSEHOLDS, "{\"count\":0,\"results\":[]}");
        text(
                "page that is no list",
                UNREADABLE,
                "{\"results\":[" + RECORD + "],\"next\":1,\"x\":2}");
    }

    private void xml() {
        xml("XML cut off", UNREADABLE, "<households><household><text path='family.code'>1</te");
        xml("XML with an ampersand", UNREADABLE, "<households><household>&</household>");
        xml(
                "XML with an entity nobody declared",
                UNREADABLE,
                "<households><household><text path='family.code'>&e;</text></household>");
        document(
                "XML with an external entity",
                UNREADABLE,
                XXE + "<survey xmlns='" + SURVEY + "'>&e;</survey>");
        document(
                "XML with an external DTD",
                UNREADABLE,
                "<!DOCTYPE survey SYSTEM 'http://127.0.0.1:9/x.dtd'><survey/>");
        document(
                "XML of a billion laughs",
                UNREADABLE,
                LAUGHS + "<survey xmlns='" + SURVEY + "'>&l9;</survey>");
        document("XML of something else", NO_SURVEY, "<invoice><line/></invoice>");
        document("survey of no namespace", NO_SURVEY, "<survey><households/></survey>");
        document(
                "survey of another version",
                NO_SURVEY,
                "<survey xmlns='http://rasoat.vn/survey/v2'><households/></survey>");
        xml("XML list of other things", NO_SURVEY, "<invoices><entry/></invoices></survey>");
        xml(
                "XML list twice",
                NO_SURVEY,
                "<households>" + XML_ROW + "</households><households/></survey>");
        xml("XML text between records", NO_SURVEY, "<households>An</households></survey>");
        xml("XML nested without end", NO_SURVEY, "<households><household>" + "<a>".repeat(300_000));
        xml(
                "XML with a tag without end",
                TOO_LARGE,
                "<households><household a='" + "x".repeat(3 << 20));
        xml("XML with a comment without end", TOO_LARGE, "<!--" + "x".repeat(3 << 20));
        xml(
                "XML with a text without end",
                TOO_LARGE,
                "<households><household><text path='a'>" + "x".repeat(1 << 20));
        xml(
                "XML with a name without end",
                TOO_LARGE,
                "<households><household><" + "n".repeat(3 << 20));
        add(
                "XML with a million paths",
                TOO_LARGE,
                () -> survey("<households>" + manyPaths() + "</households></survey>"));
        add(
                "XML with a household without end",
                TOO_LARGE,
                () ->
                        survey(
                                "<households><household>"
                                        + "<text path='a'>1</text>".repeat(200_000)));
        add(
                "XML beyond the limit",
                TOO_LARGE,
                () -> survey("<households>" + " ".repeat(70 << 20) + "</households></survey>"));
        add(
                "XML in an encoding that it does not have",
                UNREADABLE,
                () ->
                        ("<?xml version='1.0' encoding='UTF-8'?><survey xmlns='"
                                        + SURVEY
                                        + "'><households><household><text path='a'>Vân</text>")
                                .getBytes(ISO_8859_1));
        add(
                "XML in an encoding that nobody knows",
                UNREADABLE,
                () ->
                        ("<?xml version='1.0' encoding='x-nobody'?><survey xmlns='"
                                        + SURVEY
                                        + "'/>")
                                .getBytes(UTF_8));
        xml("XML answer without a path", ROW_UNREADABLE, BAD_ROW.formatted("<text>1</text>"));
        xml(
                "XML answer in an answer",
                ROW_UNREADABLE,
                BAD_ROW.formatted("<text path='a'><b/></text>"));
        xml(
                "XML number that is none",
                ROW_UNREADABLE,
                BAD_ROW.formatted("<number path='b1Point'>1e9</number>"));
        xml("XML without a household", NO_HOUSEHOLDS, "</survey>");
    }

    private void xml(String name, String code, String content) {
        add(name, code, () -> survey(content));
    }

    private void document(String name, String code, String content) {
        text(name, code, "<?xml version='1.0'?>" + content);
    }

    private static byte[] survey(String content) {
        return ("<?xml version='1.0'?><survey xmlns='" + SURVEY + "'>" + content).getBytes(UTF_8);
    }

    private static String manyPaths() {
        return IntStream.range(0, 100)
                .mapToObj(
                        household ->
                                IntStream.range(0, 1_000)
                                        .mapToObj(i -> household * 1_000 + i)
                                        .map(i -> "<text path='k" + i + "'>1</text>")
                                        .collect(
                                                Collectors.joining(
                                                        "", "<household>", "</household>")))
                .collect(Collectors.joining());
    }

    private void sheet(String name, String code, String xml) {
        add(name, code, () -> sheet(xml));
    }

    private static byte[] sheet(String xml) {
        // A lone surrogate stands for a byte that no UTF-8 has.
        byte[] content = xml.indexOf('\uDC80') < 0 ? xml.getBytes(UTF_8) : broken(xml);
        return zip(MAIN, WORKBOOK, RELATIONS, RELATION, SHEET, content);
    }

    private static byte[] broken(String xml) {
        return xml.replace('\uDC80', '\u0080').getBytes(ISO_8859_1);
    }

    private static byte[] strings(String xml) {
        String sheet = "<worksheet><row><c t='s'><v>0</v></c></row></worksheet>";
        return zip(MAIN, WORKBOOK, RELATIONS, RELATION, STRINGS, xml, SHEET, sheet);
    }

    private static byte[] book() {
        return sheet("<worksheet>" + "<row><c><v>1</v></c></row>".repeat(500) + "</worksheet>");
    }

    private static byte[] manySheets() {
        String sheets = "<sheet name='S' id='i1'/>".repeat(100_000);
        return zip(
                MAIN,
                WORKBOOK.replaceAll("<sheet .*/>", sheets),
                RELATIONS,
                RELATION,
                SHEET,
                "<w/>");
    }

    private static byte[] manyKeys() {
        return IntStream.range(0, 50)
                .mapToObj(
                        line ->
                                IntStream.range(0, 20_000)
                                        .mapToObj(i -> "\"k" + (line * 20_000 + i) + "\":1")
                                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    private static byte[] manyBombs() {
        Object[] parts = new Object[40];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = i + ".csv";
            parts[i + 1] = "a,b\n".repeat(1 << 20);
        }
        return zip(parts);
    }

    private static byte[] many(int count) {
        Object[] parts = new Object[count * 2];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = i + ".csv";
            parts[i + 1] = "a";
        }
        return zip(parts);
    }

    /** Two names of one length; then the second becomes the first, everywhere. */
    private static byte[] nameTwice() {
        byte[] zip = zip("a.csv", CSV_HEADER + CSV_ROW, "b.csv", CSV_HEADER);
        String text = new String(zip, ISO_8859_1);
        return text.replace("b.csv", "a.csv").getBytes(ISO_8859_1);
    }

    private static byte[] flag(byte[] zip) {
        zip[6] |= 1;
        return zip;
    }

    /** A container whose directory names one stream. */
    static byte[] container(String stream) {
        byte[] container = Arrays.copyOf(ole2(), 1024);
        byte[] name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, container, 512, name.length);
        container[512 + 64] = (byte) (name.length + 2);
        return container;
    }

    private static byte[] ole2() {
        return bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0);
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE w [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY l").append(i).append(" '");
            doctype.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return doctype.append("]>").toString();
    }

    private static byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((CSV_HEADER + CSV_ROW).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(
                        namesAndContents[i + 1] instanceof String text
                                ? text.getBytes(UTF_8)
                                : (byte[]) namesAndContents[i + 1]);
            }
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
