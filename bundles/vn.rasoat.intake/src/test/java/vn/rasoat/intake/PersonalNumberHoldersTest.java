package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;

class PersonalNumberHoldersTest {

    private static final int MANY = 5_000;

    private final RowStore store = new RowStore();
    private final PersonalNumberHolders holders = new PersonalNumberHolders();

    private TableRow row(int number) {
        Layout layout = new Layout(0, new NoTable(), SheetKind.MEMBERS, 1, 0, List.of());
        return new TableRow(
                store, layout, new Row(number, List.of()), number, new String[0], Map.of());
    }

    @Test
    void theFirstRowOfANumberStaysItsHolder() {
        List<TableRow> rows = IntStream.range(0, MANY).mapToObj(this::row).toList();
        for (int i = 0; i < MANY; i++) {
            String number = String.format("%012d", i * 37L);
            assertThat(holders.first(number, rows.get(i))).isSameAs(rows.get(i));
        }
        for (int i = 0; i < MANY; i++) {
            String number = String.format("%012d", i * 37L);
            assertThat(holders.first(number, rows.get(0))).isSameAs(rows.get(i));
        }
    }

    @Test
    void leadingZerosAndLettersTellNumbersApart() {
        List<String> numbers =
                List.of("1", "01", "001", "0", "00", "1x", "x", "9".repeat(17), "9".repeat(40));
        for (int i = 0; i < numbers.size(); i++) {
            TableRow own = row(i);
            assertThat(holders.first(numbers.get(i), own)).isSameAs(own);
            assertThat(holders.first(numbers.get(i), row(99))).isSameAs(own);
        }
    }

    private static final class NoTable implements Table {

        @Override
        public String name() {
            return "ThanhVien";
        }

        @Override
        public Rows rows() {
            throw new UnsupportedOperationException();
        }
    }
}
