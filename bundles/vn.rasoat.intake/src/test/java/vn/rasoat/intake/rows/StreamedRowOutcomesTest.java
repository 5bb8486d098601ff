package vn.rasoat.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowOutcomes.Format;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.RowResult;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.workbook.Workbook;

/** The files that say what became of every row. */
class StreamedRowOutcomesTest {

    private final List<RowReport> kept = new ArrayList<>();
    private int read;

    private StreamedRowOutcomes outcomes(int fullSheet) {
        SurveyRegister register =
                (SurveyRegister)
                        Proxy.newProxyInstance(
                                SurveyRegister.class.getClassLoader(),
                                new Class<?>[] {SurveyRegister.class},
                                (self, method, arguments) ->
                                        method.getName().equals("receipt")
                                                ? receipt((String) arguments[0])
                                                : rows(arguments[1]));
        return new StreamedRowOutcomes(register, fullSheet);
    }

    private Optional<Receipt> receipt(String id) {
        return id.equals("nobody")
                ? Optional.empty()
                : Optional.of(
                        new Receipt(
                                id,
                                new RoundKey("20", 2024),
                                "187",
                                "x.xlsx",
                                "0".repeat(64),
                                Instant.EPOCH,
                                ImportState.NOTHING_IMPORTED,
                                new HouseholdCounts(0, 0, 0, 0, 0, 0, 0),
                                List.of(
                                        new SheetCounts(
                                                "Ho", "households", read, 0, 0, 0, read, 0, 0)),
                                List.of()));
    }

    @SuppressWarnings("unchecked")
    private boolean rows(Object consumer) {
        kept.forEach((Consumer<RowReport>) consumer);
        return !kept.isEmpty();
    }

    private void keep(int rows) {
        for (int i = 1; i <= rows; i++) {
            kept.add(
                    new RowReport(
                            "Hộ", "households", i, "Thôn 1", "" + i, RowResult.NEW, List.of()));
        }
        read = rows;
    }

    private byte[] write(Format format, int fullSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outcomes(fullSheet).write("r1", format, out);
        return out.toByteArray();
    }

    @Test
    void csvHasAMarkForExcelAndALineForEveryRow() throws IOException {
        kept.add(
                new RowReport(
                        "Hộ, 1",
                        "households",
                        7,
                        "=cmd()",
                        "12",
                        RowResult.REJECTED,
                        List.of("HN-1202", "HN-1701")));
        kept.add(new RowReport("Hộ, 1", "households", 8, "", "", RowResult.HEADER, List.of()));
        read = 2;

        String csv = new String(write(Format.CSV, 10), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "Trang tính (sheet),Loại dòng (kind),Dòng (row),Thôn (village),Mã hộ"
                                + " (number),Kết quả (result),Diễn giải (in Vietnamese),Mã lỗi"
                                + " (codes)",
                        "\"Hộ, 1\",households,7,'=cmd(),12,rejected,bị từ chối,HN-1202 HN-1701",
                        "\"Hộ, 1\",households,8,,,header,bỏ qua: dòng tiêu đề lặp lại,");
    }

    @Test
    void workbookGoesOnInAnotherSheetWhereOneIsFull(@TempDir Path folder) throws Exception {
        keep(2500);

        byte[] xlsx = write(Format.XLSX, 1001);

        List<Integer> rows = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        try (Workbook book =
                Workbook.open(Files.write(folder.resolve("x.xlsx"), xlsx), new Budget(64L << 20))) {
            for (Table table : book.tables()) {
                int count = 0;
                try (Rows all = table.rows()) {
                    for (Optional<Row> row = all.next(); row.isPresent(); row = all.next()) {
                        count++;
                        numbers.add(row.get().cell(4).text());
                    }
                }
                rows.add(count);
            }
        }
        assertThat(rows).containsExactly(1001, 1001, 501);
        assertThat(numbers).contains("1", "1000", "1001", "2500").hasSize(2503);
    }

    @Test
    void fileWithoutAnyRowIsAHeadingAlone() throws IOException {
        assertThat(new String(write(Format.CSV, 10), StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void nothingIsWrittenForAReceiptWithoutRows() {
        read = 5;
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> outcomes(10).write("r1", Format.CSV, out))
                .hasMessageStartingWith("HN-2048");
        assertThatThrownBy(() -> outcomes(10).write("nobody", Format.XLSX, out))
                .hasMessageStartingWith("HN-2005");
        assertThat(out.size()).isZero();
    }
}
