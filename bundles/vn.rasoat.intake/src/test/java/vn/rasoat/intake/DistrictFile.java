package vn.rasoat.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A survey of three communes as a zip of CSV files: every kind of sheet, and every fate of a row.
 */
final class DistrictFile {

    private static final String[] COMMUNES = {"06463", "06505", "06508"};
    private static final int HOUSEHOLDS = 5;

    private final int points;
    private final boolean faults;

    /**
     * A file.
     *
     * @param points B1 points of every household, so that another file changes them all
     * @param faults whether some rows cannot be taken
     */
    DistrictFile(int points, boolean faults) {
        this.points = points;
        this.faults = faults;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "ho.csv", households());
            put(zip, "thanhvien.csv", members());
            put(zip, "dauky.csv", opening());
            put(zip, "biendong.csv", events());
            put(zip, "dancu.csv", residents());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private String households() {
        String header =
                "administrative.commune,administrative.village_or_group,administrative.areaType,"
                        + "family.code,family.hostName,family.numberOfMembers,b1Point,b2Point,"
                        + "classify\n";
        StringBuilder csv = new StringBuilder(header);
        for (String commune : COMMUNES) {
            for (int i = 1; i <= HOUSEHOLDS; i++) {
                String row =
                        commune
                                + ",Thôn "
                                + i % 2
                                + ",Nông thôn,"
                                + i
                                + ",Vi Văn Số "
                                + i
                                + ",2,"
                                + (points + i)
                                + ",40,\n";
                csv.append(row);
                if (i == 2 && faults) {
                    csv.append(row);
                    csv.append(header);
                }
            }
        }
        if (faults) {
            csv.append("06505,Thôn 9,Nông thôn,77,Vi Văn Lỗi,hai,100,40,\n");
            csv.append("06505,Thôn 9,Nông thôn,78,Vi Văn Trống,2,,,\n");
            csv.append("99999,Thôn 9,Nông thôn,79,Vi Văn Xa,2,100,40,\n");
        }
        return csv.toString();
    }

    private String members() {
        StringBuilder csv =
                new StringBuilder(
                        "administrative.commune,administrative.village_or_group,family.code,"
                                + "member.fullName,member.relationshipToHost,member.birthDate\n");
        for (String commune : COMMUNES) {
            for (int i = 1; i <= HOUSEHOLDS; i++) {
                String household = commune + ",Thôn " + i % 2 + "," + i;
                csv.append(household).append(",Vi Văn Số ").append(i).append(",Chủ hộ,1980\n");
                csv.append(household).append(",Lô Thị Hoa,Vợ,1982\n");
            }
        }
        if (faults) {
            csv.append("06505,Thôn 9,500,Ai Đó,Chủ hộ,1970\n");
            csv.append("06505,Thôn 9,78,Vi Văn Trống,Chủ hộ,1970\n");
        }
        return csv.toString();
    }

    private static String opening() {
        StringBuilder csv =
                new StringBuilder(
                        "administrative.commune,administrative.village_or_group,family.code,"
                                + "family.hostName,transition.beginningClassify,"
                                + "transition.beginningMembers\n");
        for (String commune : COMMUNES) {
            csv.append(commune).append(",Thôn 1,1,Vi Văn Số 1,Hộ nghèo,2\n");
            csv.append(commune).append(",Thôn 1,90,Lý Văn Bình,Hộ cận nghèo,3\n");
        }
        return csv.toString();
    }

    private static String events() {
        StringBuilder csv =
                new StringBuilder(
                        "administrative.commune,administrative.village_or_group,family.code,"
                                + "family.hostName,event.kind,event.date,"
                                + "transition.beginningClassify,transition.beginningMembers\n");
        for (String commune : COMMUNES) {
            csv.append(commune)
                    .append(",Thôn 1,90,Lý Văn Bình,Chuyển đi,03/10/2024,Hộ cận nghèo,3\n");
        }
        return csv.toString();
    }

    private String residents() {
        StringBuilder csv =
                new StringBuilder(
                        "administrative.commune,residents.households,residents.persons\n");
        for (String commune : COMMUNES) {
            csv.append(commune).append(',').append(500 + points).append(",2100\n");
        }
        return csv.toString();
    }
}
