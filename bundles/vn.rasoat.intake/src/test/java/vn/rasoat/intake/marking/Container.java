package vn.rasoat.intake.marking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.intake.OldBook;

/** A workbook written by hand, part by part, with the issues its receipt is to have. */
final class Container {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STYLES = "xl/styles.xml";
    static final Instant RECEIVED = Instant.parse("2024-12-20T03:00:00Z");

    private static final long LIMIT = 64L << 20;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();
    private MarkedWorkbook summary;

    /** One sheet named Ho with the given content of the root. */
    static Container withSheet(String content) {
        return new Container()
                .part(
                        "[Content_Types].xml",
                        "<Types"
                            + " xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
                            + " Extension='xml' ContentType='application/xml'/></Types>")
                .part(
                        "_rels/.rels",
                        relations(relation("rId1", "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns='"
                                + MAIN
                                + "' xmlns:r='"
                                + RELATIONS
                                + "'><sheets><sheet name='Ho' sheetId='7' r:id='rId1'/></sheets>"
                                + "<calcPr calcId='1'/></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(
                                relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                        + relation("rId2", "styles", "styles.xml")))
                .part(
                        STYLES,
                        "<styleSheet xmlns='"
                                + MAIN
                                + "'><fonts count='1'><font/></fonts><fills"
                                + " count='2'><fill/><fill/></fills><borders"
                                + " count='1'><border/></borders><cellXfs count='2'><xf fontId='0'"
                                + " fillId='0'/><xf numFmtId='14' fontId='0' fillId='1'"
                                + " borderId='0'><alignment"
                                + " horizontal='right'/></xf></cellXfs></styleSheet>")
                .part(SHEET, worksheet(content));
    }

    static String worksheet(String content) {
        return "<worksheet xmlns='"
                + MAIN
                + "' xmlns:r='"
                + RELATIONS
                + "'>"
                + content
                + "</worksheet>";
    }

    static String relation(String id, String kind, String target) {
        String type = kind.contains(":") ? kind : RELATIONS + "/" + kind;
        return "<Relationship Id='" + id + "' Type='" + type + "' Target='" + target + "'/>";
    }

    static String relations(String relations) {
        return "<Relationships"
                + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + relations
                + "</Relationships>";
    }

    Container part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Container part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Container without(String name) {
        parts.remove(name);
        return this;
    }

    /** Changes a part. */
    Container replace(String name, String what, String by) {
        String content = text(name);
        if (!content.contains(what)) {
            throw new IllegalArgumentException("no " + what + " in " + content);
        }
        return part(name, content.replace(what, by));
    }

    Container issue(IssueCode code, String place, String... arguments) {
        String column = place.replaceAll("[0-9]", "");
        int row = Integer.parseInt("0" + place.replaceAll("[A-Z]", ""));
        return issue(new Issue(code, new Place("Ho", row, column), "", "", List.of(arguments)));
    }

    Container issue(Issue issue) {
        issues.add(issue);
        return this;
    }

    Container noIssues() {
        issues.clear();
        return this;
    }

    String text(String name) {
        if (!parts.containsKey(name)) {
            throw new IllegalArgumentException("no " + name + " in " + parts.keySet());
        }
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    MarkedWorkbook summary() {
        return summary;
    }

    Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    Receipt receipt(Path file) throws IOException {
        return receipt(file, issues);
    }

    static Receipt receipt(Path file, List<Issue> issues) throws IOException {
        return new Receipt(
                "r-1",
                new RoundKey("20", 2024),
                "187",
                "phieu.xlsx",
                sha256(file),
                RECEIVED,
                ImportState.IMPORTED,
                new HouseholdCounts(10, 4, 3, 1, 1, 1, 0),
                List.of(
                        new SheetCounts("Ho", "households", 10, 4, 3, 1, 1, 1, 0),
                        new SheetCounts("ThanhVien", "members", 20, 19, 0, 0, 1, 0, 0)),
                issues);
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The marked workbook, whose parts can be marked again. */
    Container mark(Path folder) throws IOException {
        Path file = write(folder.resolve("original.xlsx"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarkedWorkbook done = mark(file, receipt(file), out);
        Container marked = new Container();
        marked.summary = done;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                marked.part(entry.getName(), zip.readAllBytes());
            }
        }
        return marked;
    }

    static MarkedWorkbook mark(Path file, Receipt receipt, OutputStream out) throws IOException {
        return new StreamingWorkbookMarker(OldBook.reader(), LIMIT).mark(file, receipt, out);
    }
}
