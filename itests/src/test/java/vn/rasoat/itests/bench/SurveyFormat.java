package vn.rasoat.itests.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.rasoat.itests.bench.ProvinceSurvey.Family;

/** The formats in which the province is written; every one holds the same households. */
enum SurveyFormat {

    /** A zip of two texts: households and members. */
    CSV("csv.zip") {
        @Override
        void write(ProvinceSurvey survey, int count, Path file) throws IOException {
            try (ZipOutputStream zip = zip(file)) {
                part(
                        zip,
                        "Ho.csv",
                        out -> {
                            csv(out, survey.householdColumns());
                            survey.forEach(count, family -> csv(out, family.row()));
                        });
                part(
                        zip,
                        "ThanhVien.csv",
                        out -> {
                            csv(out, survey.memberColumns());
                            survey.forEach(
                                    count,
                                    family -> family.members().forEach(row -> csv(out, row)));
                        });
            }
        }
    },

    /** A workbook of two sheets, texts in the cells. */
    XLSX("xlsx") {
        @Override
        void write(ProvinceSurvey survey, int count, Path file) throws IOException {
            try (ZipOutputStream zip = zip(file)) {
                part(zip, "[Content_Types].xml", out -> out.write("<Types/>"));
                part(
                        zip,
                        "xl/workbook.xml",
                        out ->
                                out.write(
                                        "<workbook xmlns:r='r'><sheets><sheet name='Ho'"
                                                + " r:id='a'/><sheet name='ThanhVien'"
                                                + " r:id='b'/></sheets></workbook>"));
                part(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        out ->
                                out.write(
                                        "<Relationships><Relationship Id='a' Type='/worksheet'"
                                            + " Target='worksheets/sheet1.xml'/><Relationship"
                                            + " Id='b' Type='/worksheet'"
                                            + " Target='worksheets/sheet2.xml'/></Relationships>"));
                part(
                        zip,
                        "xl/worksheets/sheet1.xml",
                        out -> {
                            SheetWriter sheet = new SheetWriter(out);
                            sheet.row(survey.householdColumns());
                            survey.forEach(count, family -> sheet.row(family.row()));
                            sheet.end();
                        });
                part(
                        zip,
                        "xl/worksheets/sheet2.xml",
                        out -> {
                            SheetWriter sheet = new SheetWriter(out);
                            sheet.row(survey.memberColumns());
                            survey.forEach(count, family -> family.members().forEach(sheet::row));
                            sheet.end();
                        });
            }
        }
    },

    /** A household with its members a line. */
    JSON_LINES("jsonl") {
        @Override
        void write(ProvinceSurvey survey, int count, Path file) throws IOException {
            try (Writer out = Files.newBufferedWriter(file)) {
                survey.forEach(count, family -> line(out, survey, family));
            }
        }
    };

    private final String ending;

    SurveyFormat(String ending) {
        this.ending = ending;
    }

    abstract void write(ProvinceSurvey survey, int count, Path file) throws IOException;

    String ending() {
        return ending;
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer out =
                new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        content.write(out);
        out.flush();
        zip.closeEntry();
    }

    /** No text of the sample holds a separator or a quote. */
    private static void csv(Writer out, String[] row) {
        ProvinceSurvey.Write.unchecked(() -> out.append(String.join(",", row)).append("\r\n"));
    }

    private static void line(Writer out, ProvinceSurvey survey, Family family) {
        ProvinceSurvey.Write.unchecked(
                () -> {
                    object(out, survey.householdColumns(), family.row(), 0);
                    out.append(",\"members\":[");
                    String separator = "";
                    for (String[] member : family.members()) {
                        out.append(separator);
                        // the household says commune, village and number
                        object(out, survey.memberColumns(), member, 3);
                        out.append('}');
                        separator = ",";
                    }
                    out.append("]}\n");
                });
    }

    private static void object(Writer out, String[] columns, String[] row, int from)
            throws IOException {
        for (int i = from; i < columns.length; i++) {
            out.append(i == from ? "{\"" : ",\"").append(columns[i]).append("\":\"");
            out.append(row[i]).append('"');
        }
    }

    /** Rows of a sheet; a blank cell is left out, as spreadsheet programs do. */
    private static final class SheetWriter {

        private final Writer out;
        private int number;

        SheetWriter(Writer out) throws IOException {
            this.out = out;
            out.write("<worksheet><sheetData>");
        }

        void row(String[] cells) {
            ProvinceSurvey.Write.unchecked(
                    () -> {
                        out.append("<row r=\"").append(Integer.toString(++number)).append("\">");
                        for (int i = 0; i < cells.length; i++) {
                            if (!cells[i].isEmpty()) {
                                cell(i, cells[i]);
                            }
                        }
                        out.append("</row>");
                    });
        }

        private void cell(int column, String text) throws IOException {
            out.append("<c r=\"");
            if (column >= 26) {
                out.append((char) ('A' + column / 26 - 1));
            }
            out.append((char) ('A' + column % 26)).append(Integer.toString(number));
            boolean digits = text.length() < 10 && text.chars().allMatch(Character::isDigit);
            out.append(digits ? "\"><v>" : "\" t=\"inlineStr\"><is><t>").append(text);
            out.append(digits ? "</v></c>" : "</t></is></c>");
        }

        void end() throws IOException {
            out.write("</sheetData></worksheet>");
        }
    }
}
