package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented households, good and bad, that can be written in every format. */
final class SampleSurvey {

    private static final String[] IDENTITY = {"administrative.village_or_group", "family.code"};

    private static final String[] HOUSEHOLD = {
        "family.hostName",
        "family.numberOfMembers",
        "classify",
        "b1Point",
        "b2Point",
        "date",
        "family.ethnicity",
        "dwelling.waterSource",
        "dwelling.floorArea",
        "family.incomePerPersonMonth",
        "income.crops.receipts",
        "deprivation.nutrition",
        "deprivation.cleanWater",
        "quickReview.result"
    };

    private static final String[] MEMBER = {
        "member.fullName",
        "member.relationshipToHost",
        "member.gender",
        "member.birthDate",
        "member.personalId",
        "member.schooling",
        "member.hasHealthInsurance"
    };

    private static final String[] FAMILIES = {"Nguyễn", "Vi", "Lô", "Hoàng", "Đặng", "Bế", "Lưỡng"};
    private static final String[] MIDDLES = {"Văn", "Thị", "Đức", "Ngọc", "Hữu", "Thuý", "Quỳnh"};
    private static final String[] GIVEN = {
        "Hoà", "Bình", "Thắng", "Yến", "Sáng", "Kỷ", "Trường", "Phượng", "Diễm", "Vượng", "Ý"
    };

    private final Random random;
    private final List<String[]> households = new ArrayList<>();

    /** The members of each household, in the order of the households. */
    private final List<List<String[]>> members = new ArrayList<>();

    SampleSurvey(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            if (i > 0 && random.nextInt(15) == 0) {
                int before = random.nextInt(i);
                households.add(households.get(before));
                members.add(members.get(before));
            } else {
                add(i);
            }
        }
    }

    private void add(int ordinal) {
        String village = "Thôn " + pick("Nà Lìa", "Suối Mơ", "Cầu Ngầm", "Lũng Cút");
        String code = Integer.toString(1 + random.nextInt(1 + ordinal));
        // Distinct names, so that a number used twice can be told apart in every format.
        String head = name() + " " + GIVEN[ordinal % GIVEN.length] + " " + letters(ordinal);
        int size = 1 + random.nextInt(4);
        households.add(
                new String[] {
                    village,
                    code,
                    random.nextInt(4) == 0 ? head.toUpperCase(java.util.Locale.ROOT) : head,
                    pick(Integer.toString(size), Integer.toString(size), size + ".0", "", "x"),
                    pick("Hộ nghèo", "Hộ cận nghèo", "hộ không nghèo", "--", "?"),
                    pick("120", "160", "", "12,0", "một trăm"),
                    pick("30", "20", "", "0"),
                    pick("06/09/2024", "45593", "2024-10-01", "31/11/2024", "20/12/2024", ""),
                    pick("Tày", "NÙNG", "H'Mông", "04", "02", "Atlantis", ""),
                    pick("Nước máy", "nước mưa", "Giếng đào", "Khác", "", "--"),
                    pick("60,5", "60.50", "45", "rộng", ""),
                    pick("1.250.000", "900000", "1,5 triệu", ""),
                    pick("12.000.000", "0", "", "-1"),
                    pick("x", "", "Có", "?", "không"),
                    pick("x", ""),
                    pick("--", "Đạt", "Chờ; xem, lại", "nói \"có\"", "")
                });
        List<String[]> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(
                    new String[] {
                        village,
                        code,
                        i == 0
                                ? head
                                : name() + " " + GIVEN[random.nextInt(GIVEN.length)] + " " + i,
                        i == 0 ? "Chủ hộ" : pick("Con", "Vợ", "Cháu nội", "Bố đẻ", "người ở nhờ"),
                        pick("Nam", "Nữ", ""),
                        pick("1980", "02/03/2010", "12/1999", "30/02/2000", "1890", ""),
                        pick("020041221268", "020 311 767 872", "123", ""),
                        pick("Đang học lớp 3", "Tốt nghiệp THCS", "Đại học", ""),
                        pick("x", "", "có", "v?")
                    });
        }
        members.add(list);
    }

    private String name() {
        return pick(FAMILIES) + " " + pick(MIDDLES);
    }

    /** An ordinal as letters, so that it fits into a name. */
    private static String letters(int ordinal) {
        StringBuilder word = new StringBuilder();
        for (int rest = ordinal + 1; rest > 0; rest /= 11) {
            word.append(word.length() == 0 ? "" : " ").append(GIVEN[rest % 11]);
        }
        return word.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String[] columns(String[] own) {
        String[] columns = new String[IDENTITY.length + own.length];
        System.arraycopy(IDENTITY, 0, columns, 0, IDENTITY.length);
        System.arraycopy(own, 0, columns, IDENTITY.length, own.length);
        return columns;
    }

    /** A workbook of two sheets; blank cells are not written at all. */
    Path workbook(Path file) {
        Book book = new Book().sheet("Hộ").row((Object[]) columns(HOUSEHOLD));
        households.forEach(row -> book.row((Object[]) blanksLeftOut(row)));
        book.sheet("Thành viên").row((Object[]) columns(MEMBER));
        members.forEach(list -> list.forEach(row -> book.row((Object[]) blanksLeftOut(row))));
        return book.write(file);
    }

    /** The same as an old workbook. */
    Path oldWorkbook(Path file) {
        OldBook book = new OldBook().sheet("Hộ").row((Object[]) columns(HOUSEHOLD));
        households.forEach(row -> book.row((Object[]) blanksLeftOut(row)));
        book.sheet("Thành viên").row((Object[]) columns(MEMBER));
        members.forEach(list -> list.forEach(row -> book.row((Object[]) blanksLeftOut(row))));
        return book.write(file);
    }

    /** By the schema of the contracts, members inside their household. */
    Path xml(Path file) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
        xml.append("<survey xmlns='http://rasoat.vn/survey/v1'><households>");
        for (int i = 0; i < households.size(); i++) {
            xml.append("\n<household>");
            answers(xml, columns(HOUSEHOLD), households.get(i), 0);
            for (String[] member : members.get(i)) {
                xml.append("<member>");
                answers(xml, columns(MEMBER), member, 2);
                xml.append("</member>");
            }
            xml.append("</household>");
        }
        return write(file, xml.append("\n</households></survey>").toString());
    }

    private static void answers(StringBuilder xml, String[] columns, String[] row, int from) {
        for (int i = from; i < columns.length; i++) {
            xml.append("<text path='").append(columns[i]).append("'>");
            xml.append(row[i].replace("&", "&amp;").replace("<", "&lt;")).append("</text>");
        }
    }

    private static String[] blanksLeftOut(String[] row) {
        String[] copy = row.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].isEmpty() ? null : copy[i];
        }
        return copy;
    }

    /** A zip of two text files. */
    Path textFiles(Path file, Letters letters, char separator) {
        List<String[]> flat = new ArrayList<>();
        members.forEach(flat::addAll);
        return zip(
                file,
                "ThanhVien.csv",
                letters.write(text(columns(MEMBER), flat, separator)),
                "Ho.csv",
                letters.write(text(columns(HOUSEHOLD), households, separator)));
    }

    /** The households alone, as one text. */
    String householdText(char separator) {
        return text(columns(HOUSEHOLD), households, separator);
    }

    private static Path zip(Path file, String first, byte[] one, String second, byte[] other) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(other);
            zip.finish();
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String[] columns, List<String[]> rows, char separator) {
        StringBuilder text = new StringBuilder();
        append(text, columns, separator);
        rows.forEach(row -> append(text, row, separator));
        return text.toString();
    }

    private static void append(StringBuilder text, String[] row, char separator) {
        for (int i = 0; i < row.length; i++) {
            boolean quoted = row[i].indexOf(separator) >= 0 || row[i].indexOf('"') >= 0;
            text.append(i == 0 ? "" : separator);
            text.append(quoted ? "\"" + row[i].replace("\"", "\"\"") + "\"" : row[i]);
        }
        text.append("\r\n");
    }

    /** One household a line. */
    Path lines(Path file) {
        return write(file, String.join("\n", records()));
    }

    /** One list. */
    Path list(Path file) {
        return write(file, "[" + String.join(",\n", records()) + "]");
    }

    private static Path write(Path file, String text) {
        try {
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> records() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            List<String> nested = new ArrayList<>();
            members.get(i).forEach(row -> nested.add(object(columns(MEMBER), row, 2, "")));
            records.add(
                    object(
                            columns(HOUSEHOLD),
                            households.get(i),
                            0,
                            ",\"members\":[" + String.join(",", nested) + "]"));
        }
        return records;
    }

    private static String object(String[] columns, String[] row, int from, String more) {
        StringBuilder object = new StringBuilder("{");
        for (int i = from; i < columns.length; i++) {
            object.append(i == from ? "" : ",");
            object.append('"').append(columns[i]).append("\":\"");
            object.append(row[i].replace("\"", "\\\"")).append('"');
        }
        return object.append(more).append('}').toString();
    }
}
