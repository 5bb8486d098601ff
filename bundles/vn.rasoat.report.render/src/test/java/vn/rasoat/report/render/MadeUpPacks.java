package vn.rasoat.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;

/**
 * Packs of all eleven forms with the columns of the circular and figures by chance, the same in
 * every run. The rows of a parent are the sums of what is below it.
 */
final class MadeUpPacks {

    private static final String AUTHORITY = "ỦY BAN NHÂN DÂN ";
    private static final List<String> COMMUNES =
            List.of(
                            "Thị trấn Đồng Mỏ,Thị trấn Chi Lăng,Xã Vân An,Xã Vân Thủy,Xã Gia Lộc,Xã"
                                + " Bắc Thủy,Xã Chiến Thắng,Xã Mai Sao,Xã Bằng Hữu,Xã Thượng"
                                + " Cường,Xã Bằng Mạc,Xã Nhân Lý,Xã Lâm Sơn,Xã Liên Sơn,Xã Vạn"
                                + " Linh,Xã Hòa Bình,Xã Hữu Kiên,Xã Quan Sơn,Xã Y Tịch,Xã Chi Lăng")
                    .stream()
                    .flatMap(names -> Stream.of(names.split(",")))
                    .toList();
    private static final Pattern RATE = Pattern.compile("(\\d+)=(\\d+)/(\\d+)\\*100");
    private static final Pattern BALANCE = Pattern.compile("9=1-2-3-4\\+5\\+6\\+7\\+8");

    private MadeUpPacks() {}

    /** A district and its communes. */
    static FormPack district() {
        AdministrativeUnit district = unit("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(district, ""));
        for (int i = 0; i < COMMUNES.size(); i++) {
            lines.add(new Line(commune(6463 + 3 * i, COMMUNES.get(i), "187"), "" + (i + 1)));
        }
        return pack(district, lines, true);
    }

    /** A province with districts and their communes: 1 + districts * (1 + communes) units. */
    static FormPack province(int districts, int communes) {
        AdministrativeUnit province = unit("20", "Tỉnh Lạng Sơn", UnitLevel.PROVINCE, "");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(province, ""));
        for (int d = 1; d <= districts; d++) {
            String code = "" + (180 + d);
            lines.add(new Line(unit(code, "Huyện số " + d, UnitLevel.DISTRICT, "20"), "" + d));
            for (int c = 1; c <= communes; c++) {
                String name = COMMUNES.get(c % COMMUNES.size());
                lines.add(new Line(commune(d * 100 + c, name, code), d + "." + c));
            }
        }
        return pack(province, lines, false);
    }

    /** A commune with nothing below it. */
    static FormPack commune() {
        AdministrativeUnit commune = commune(6505, "Xã Vạn Linh", "187");
        return pack(commune, List.of(new Line(commune, "")), true);
    }

    /** A form with a column for each of many ethnic groups. */
    static FormPack ethnic(int groups) {
        FormPack pack = district();
        StatutoryForm form = pack.form("7.9").orElseThrow();
        List<FormColumn> columns = new ArrayList<>();
        for (String list : List.of("1 Hộ nghèo", "2 Hộ cận nghèo")) {
            String id = list.substring(0, 1);
            String heading = list.substring(2);
            columns.add(new FormColumn(id, List.of(heading, "Tổng số"), id));
            for (int i = 1; i <= groups; i++) {
                String name = (i % 3 == 0 ? "Xơ Đăng " : i % 3 == 1 ? "Tày " : "Nùng ") + i;
                columns.add(
                        new FormColumn(
                                id + ".2:" + name, List.of(heading, "DTTS", name), id + ".2." + i));
            }
        }
        List<FormRow> rows = new ArrayList<>();
        Random chance = new Random(9);
        for (FormRow row : form.rows()) {
            List<Cell> cells =
                    columns.stream().<Cell>map(it -> new Cell.Count(chance.nextInt(9000))).toList();
            rows.add(new FormRow(row.unit(), row.ordinal(), "", "", cells));
        }
        return with(pack, List.of(form(form, columns, rows)));
    }

    /** Names and figures as nobody expects them, and as they come. */
    static FormPack odd() {
        FormPack pack = district();
        List<String> names =
                List.of(
                        "Xã <b>Đậm</b> & \"Nghiêng\" 'Ngả'",
                        "=SUM(A1:A9)",
                        "Xã Nguyễn Thị Minh Khai Hoàng Hoa Thám Trần Hưng Đạo Thượng",
                        "XãKhôngCóDấuCáchNàoTrongTênMàLạiDàiĐúngSáuMươiChữCáiChẵnLuôn",
                        java.text.Normalizer.normalize(
                                "Xã Đường Thượng", java.text.Normalizer.Form.NFD));
        List<StatutoryForm> forms = new ArrayList<>();
        for (StatutoryForm form : pack.forms()) {
            List<FormRow> rows = new ArrayList<>();
            for (int i = 0; i < form.rows().size(); i++) {
                FormRow row = form.rows().get(i);
                int at = COMMUNES.indexOf(row.unit().name());
                AdministrativeUnit unit =
                        at >= 0 && at < names.size()
                                ? unit(
                                        row.unit().code(),
                                        names.get(at),
                                        UnitLevel.COMMUNE,
                                        row.unit().parent())
                                : row.unit();
                List<Cell> cells = new ArrayList<>(row.cells());
                cells.set(i % cells.size(), new Cell.Blank());
                cells.set((i + 1) % cells.size(), new Cell.Count(0));
                cells.set((i + 2) % cells.size(), new Cell.Count(1_234_567_890L));
                cells.set((i + 3) % cells.size(), new Cell.Rate(-1, 3));
                rows.add(
                        new FormRow(
                                unit, row.ordinal(), row.breakdown(), row.breakdownLabel(), cells));
            }
            forms.add(form(form, form.columns(), rows));
        }
        return with(pack, forms);
    }

    /** Forms without a row, a note or a reason. */
    static FormPack empty() {
        FormPack pack = province(0, 0);
        return with(
                pack,
                pack.forms().stream()
                        .map(
                                it ->
                                        new StatutoryForm(
                                                it.number(),
                                                it.key(),
                                                it.title(),
                                                it.leadHeaders(),
                                                it.columns(),
                                                List.of(),
                                                List.of()))
                        .toList());
    }

    static FormPack with(FormPack pack, List<StatutoryForm> forms) {
        return new FormPack(
                pack.round(),
                pack.unit(),
                pack.ruler(),
                pack.standard(),
                pack.authority(),
                pack.preliminary(),
                pack.reasons(),
                forms);
    }

    private static StatutoryForm form(
            StatutoryForm form, List<FormColumn> columns, List<FormRow> rows) {
        return new StatutoryForm(
                form.number(),
                form.key(),
                form.title(),
                form.leadHeaders(),
                columns,
                rows,
                form.notes());
    }

    /**
     * A unit of the tree.
     *
     * @param unit the unit
     * @param ordinal TT
     */
    private record Line(AdministrativeUnit unit, String ordinal) {}

    private static FormPack pack(AdministrativeUnit unit, List<Line> lines, boolean preliminary) {
        LocalDate first = LocalDate.of(2024, 9, 1);
        Round round =
                new Round(
                        new RoundKey("20", 2024),
                        first,
                        LocalDate.of(2024, 12, 14),
                        first,
                        new StandardRef("nd-07-2021", 1, "abc"));
        List<Issue> reasons =
                preliminary ? List.of(Issue.of(IssueCode.NOT_RECOGNISED, Place.FILE)) : List.of();
        return new FormPack(
                round,
                unit,
                Ruler.NATIONAL,
                round.standard(),
                AUTHORITY + unit.name().toUpperCase(java.util.Locale.ROOT),
                preliminary,
                reasons,
                forms(lines));
    }

    private static List<StatutoryForm> forms(List<Line> lines) {
        List<StatutoryForm> forms = new ArrayList<>();
        String[] head = null;
        List<FormColumn> columns = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String text : read().split("\n")) {
            String[] parts = text.split("\\|", -1);
            switch (parts[0]) {
                case "form" -> {
                    if (head != null) {
                        forms.add(form(head, columns, notes, lines));
                    }
                    head = parts;
                    columns.clear();
                    notes.clear();
                }
                case "column" ->
                        columns.add(
                                new FormColumn(parts[1], List.of(parts[3].split(" > ")), parts[2]));
                case "note" -> notes.add(parts[1]);
                default -> {
                    // a comment
                }
            }
        }
        forms.add(form(head, columns, notes, lines));
        return forms;
    }

    private static StatutoryForm form(
            String[] head, List<FormColumn> columns, List<String> notes, List<Line> lines) {
        List<String> breakdowns = List.of(head[5].isEmpty() ? "=" : head[5]);
        breakdowns = List.of(breakdowns.get(0).split(";"));
        Random chance = new Random(head[1].hashCode());
        List<FormRow> rows = new ArrayList<>();
        long[][][] counts = counts(lines, breakdowns.size(), columns.size(), chance);
        for (int i = 0; i < lines.size(); i++) {
            for (int b = 0; b < breakdowns.size(); b++) {
                String[] breakdown = breakdowns.get(b).split("=", -1);
                rows.add(
                        new FormRow(
                                lines.get(i).unit(),
                                lines.get(i).ordinal(),
                                breakdown[0],
                                breakdown[1],
                                cells(columns, counts[i][b])));
            }
        }
        return new StatutoryForm(
                head[1], head[2], head[3], List.of(head[4].split(";")), columns, rows, notes);
    }

    private static long[][][] counts(List<Line> lines, int breakdowns, int columns, Random chance) {
        long[][][] counts = new long[lines.size()][breakdowns][columns];
        for (int i = lines.size() - 1; i >= 0; i--) {
            String code = lines.get(i).unit().code();
            List<Integer> below =
                    IntStream.range(0, lines.size())
                            .filter(it -> lines.get(it).unit().parent().equals(code))
                            .boxed()
                            .toList();
            for (int b = 0; b < breakdowns; b++) {
                for (int c = 0; c < columns; c++) {
                    long own = (c == 0 ? 900 : 10) + chance.nextInt(c == 0 ? 500 : 90);
                    long sum = 0;
                    for (int child : below) {
                        sum += counts[child][b][c];
                    }
                    counts[i][b][c] = below.isEmpty() ? own * (b + 1) : sum;
                }
            }
        }
        return counts;
    }

    private static List<Cell> cells(List<FormColumn> columns, long[] counts) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            Matcher rate = RATE.matcher(columns.get(c).label());
            if (rate.matches()) {
                cells.add(
                        new Cell.Rate(
                                counts[Integer.parseInt(rate.group(2)) - 1],
                                counts[Integer.parseInt(rate.group(3)) - 1] + 1000));
            } else if (columns.get(c).header().get(0).endsWith("(%)")) {
                cells.add(new Cell.Rate(counts[c], counts[0]));
            } else if (BALANCE.matcher(columns.get(c).label()).matches()) {
                long end = counts[0];
                for (int i = 1; i < c; i++) {
                    end += i < 4 ? -counts[i] : counts[i];
                }
                cells.add(new Cell.Count(end));
            } else {
                cells.add(new Cell.Count(counts[c]));
            }
        }
        return cells;
    }

    private static String read() {
        try (InputStream stream = MadeUpPacks.class.getResourceAsStream("forms.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AdministrativeUnit commune(int number, String name, String parent) {
        return unit(String.format("%05d", number), name, UnitLevel.COMMUNE, parent);
    }

    private static AdministrativeUnit unit(
            String code, String name, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code, name, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
    }
}
