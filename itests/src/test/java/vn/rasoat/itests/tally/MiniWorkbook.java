package vn.rasoat.itests.tally;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of a few households in the shape of the sample, for cases worked out by hand. */
final class MiniWorkbook {

    static final String COMMUNE = "Xã Vạn Linh";
    static final String VILLAGE = "Thôn Pha Bói";

    private static final List<String> NAME =
            List.of("administrative.commune", "administrative.village_or_group", "family.code");

    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    MiniWorkbook() {
        sheet(
                "Ho",
                "administrative.areaType",
                "date",
                "family.ethnicity",
                "family.numberOfMembers",
                "b1Point",
                "b2Point",
                "deprivation.employment",
                "deprivation.dependentPerson",
                "deprivation.nutrition",
                "deprivation.healthInsurance",
                "deprivation.adultEducation",
                "deprivation.childSchoolAttendance",
                "deprivation.housingQuality",
                "deprivation.housingArea",
                "deprivation.cleanWater",
                "deprivation.hygienicToilet",
                "deprivation.telecommunication",
                "deprivation.informationAccessAssets",
                "reason.lackProductionLand",
                "reason.lackCapital",
                "reason.lackLabor",
                "reason.lackProductionTools",
                "reason.lackProductionKnowledge",
                "reason.lackLaborSkill",
                "reason.illnessOrAccident",
                "reason.other",
                "family.hasNoLaborCapacity",
                "family.hasRevolutionMeritPolicy",
                "family.isAgricultureForestryFisherySaltMediumLivingStandard",
                "family.incomePerPersonMonth",
                "transition.beginningClassify",
                "transition.beginningMembers",
                "transition.relapsed",
                "classify");
        sheet(
                "ThanhVien",
                "member.birthDate",
                "member.hasHealthInsurance",
                "member.nutritionDeprived",
                "member.schoolAttendanceDeprived");
        sheet("DanCu", "residents.households", "residents.persons");
        sheet(
                "BienDong",
                "event.kind",
                "transition.beginningClassify",
                "transition.beginningMembers");
        sheet("DauKy", "transition.beginningClassify", "transition.beginningMembers");
    }

    private void sheet(String name, String... paths) {
        List<String> all = new ArrayList<>(NAME);
        all.addAll(List.of(paths));
        columns.put(name, all);
        sheets.put(name, new ArrayList<>());
    }

    /** A rural Nùng household that the scores make poor, near-poor or not poor. */
    MiniWorkbook surveyed(String number, Klass klass, int size, String... more) {
        Map<String, String> row = named(number);
        row.put("administrative.areaType", "Nông thôn");
        row.put("date", "15/10/2024");
        row.put("family.ethnicity", "Nùng");
        row.put("family.numberOfMembers", "" + size);
        row.put("b1Point", klass == Klass.NOT_POOR ? "141" : "140");
        row.put("deprivation.nutrition", "x");
        row.put("deprivation.cleanWater", "x");
        if (klass == Klass.POOR) {
            row.put("deprivation.employment", "x");
        }
        return add("Ho", row, more);
    }

    MiniWorkbook member(String number, String born, String... more) {
        Map<String, String> row = named(number);
        row.put("member.birthDate", born);
        return add("ThanhVien", row, more);
    }

    MiniWorkbook residents(int households, int persons) {
        Map<String, String> row = named("");
        row.put("residents.households", "" + households);
        row.put("residents.persons", "" + persons);
        return add("DanCu", row);
    }

    MiniWorkbook event(String number, String kind, String klass, String size) {
        Map<String, String> row = named(number);
        row.put("event.kind", kind);
        row.put("transition.beginningClassify", klass);
        row.put("transition.beginningMembers", size);
        return add("BienDong", row);
    }

    MiniWorkbook opening(String number, Klass klass, int size) {
        Map<String, String> row = named(number);
        row.put("transition.beginningClassify", klass.printed());
        row.put("transition.beginningMembers", "" + size);
        return add("DauKy", row);
    }

    MiniWorkbook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    private static Map<String, String> named(String number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(NAME.get(0), COMMUNE);
        row.put(NAME.get(1), VILLAGE);
        row.put(NAME.get(2), number);
        return row;
    }

    private MiniWorkbook add(String sheet, Map<String, String> row, String... more) {
        for (int i = 0; i < more.length; i += 2) {
            row.put(more[i], more[i + 1]);
        }
        sheets.get(sheet).add(row);
        return this;
    }

    Path writeTo(Path file) throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            int number = 0;
            for (String sheet : sheets.keySet()) {
                number++;
                names.append(
                        "<sheet name='%s' sheetId='%d' r:id='r%d'/>"
                                .formatted(sheet, number, number));
                targets.append(
                        "<Relationship Id='r%d' Target='worksheets/s%d.xml'/>"
                                .formatted(number, number));
                part(zip, "xl/worksheets/s" + number + ".xml", sheetXml(sheet));
            }
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets>"
                            + names
                            + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships"
                        + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + targets
                            + "</Relationships>");
        }
        return file;
    }

    private String sheetXml(String sheet) {
        StringBuilder xml =
                new StringBuilder(
                        "<worksheet"
                            + " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row"
                            + " r='1'/><row r='2'>");
        columns.get(sheet).forEach(path -> xml.append(cell(path)));
        xml.append("</row><row r='3'>");
        columns.get(sheet).forEach(path -> xml.append(cell("Nhãn")));
        xml.append("</row>");
        int number = 3;
        for (Map<String, String> row : sheets.get(sheet)) {
            number++;
            xml.append("<row r='").append(number).append("'>");
            for (String path : columns.get(sheet)) {
                xml.append(cell(row.getOrDefault(path, "")));
            }
            xml.append("</row>");
        }
        String numbered = xml.append("</sheetData></worksheet>").toString();
        return withReferences(numbered);
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /** Names every cell: A, B, C in every row. */
    private static String withReferences(String xml) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        int row = 0;
        for (String piece : xml.split("(?=<c |<row )")) {
            if (piece.startsWith("<row ")) {
                column = 0;
                row++;
                out.append(piece);
            } else if (piece.startsWith("<c ")) {
                out.append("<c r='")
                        .append(WorkbookEditor.letters(column++))
                        .append(row)
                        .append("' ")
                        .append(piece.substring(3));
            } else {
                out.append(piece);
            }
        }
        return out.toString();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
