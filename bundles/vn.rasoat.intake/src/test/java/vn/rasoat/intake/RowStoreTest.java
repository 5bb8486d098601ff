package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStoreTest {

    /** Far more than are held, and than the buffer takes. */
    private static final int ROWS = 20_000;

    /** Of {@link #main}: some 200 MB of texts. */
    private static final int MANY_ROWS = 60_000;

    private static final int MANY_COLUMNS = 40;
    private static final String HEAP = "-Xmx24m";

    private static String[] row(int number) {
        return new String[] {
            "Thôn " + number % 7, "", "Nguyễn Văn " + number, "𠮷\uD800", "x".repeat(number % 300)
        };
    }

    @Test
    void everyRowComesBackWhateverTheOrder() throws IOException {
        try (RowStore store = new RowStore()) {
            for (int i = 0; i < ROWS; i++) {
                assertThat(store.add(shared(store, row(i)))).isEqualTo(i);
            }
            Random random = new Random(3);
            for (int i = 0; i < ROWS; i++) {
                int number = random.nextInt(ROWS);
                assertThat(store.values(number)).containsExactly(row(number));
                assertThat(store.values(i)).containsExactly(row(i));
            }
        }
    }

    private static String[] shared(RowStore store, String[] row) {
        return Stream.of(row).map(store::share).toArray(String[]::new);
    }

    @Test
    void aReplacedValueStaysReplaced() throws IOException {
        try (RowStore store = new RowStore()) {
            IntStream.range(0, ROWS).forEach(i -> store.add(row(i)));
            for (int i = 0; i < ROWS; i += 3) {
                store.set(i, 1, "đã sửa " + i);
            }
            for (int i = 0; i < ROWS; i++) {
                String expected = i % 3 == 0 ? "đã sửa " + i : "";
                assertThat(store.values(i)[1]).isEqualTo(expected);
                assertThat(store.values(i)[2]).isEqualTo(row(i)[2]);
            }
        }
    }

    @Test
    void aRowMayBeLargerThanEveryBuffer() throws IOException {
        String large = "ộ".repeat(3 << 20);
        try (RowStore store = new RowStore()) {
            store.add(new String[] {large});
            store.add(new String[0]);
            IntStream.range(0, ROWS).forEach(i -> store.add(row(i)));
            assertThat(store.values(0)).containsExactly(large);
            assertThat(store.values(1)).isEmpty();
        }
    }

    @Test
    void nothingIsLeftOnTheDisk() throws IOException {
        List<Path> before = temporary();
        try (RowStore store = new RowStore()) {
            IntStream.range(0, ROWS).forEach(i -> store.add(row(i)));
            store.values(0);
        }
        assertThat(temporary()).isEqualTo(before);
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rasoat-rows"))
                    .toList();
        }
    }

    /** Runs in a process of its own. */
    public static void main(String[] arguments) throws IOException {
        try (RowStore store = new RowStore()) {
            for (int i = 0; i < MANY_ROWS; i++) {
                store.add(many(i));
            }
            for (int i = 0; i < MANY_ROWS; i++) {
                assertThat(store.values(i)[MANY_COLUMNS - 1]).isEqualTo(many(i)[MANY_COLUMNS - 1]);
            }
        }
    }

    private static String[] many(int row) {
        String[] values = new String[MANY_COLUMNS];
        for (int i = 0; i < MANY_COLUMNS; i++) {
            values[i] = "giá trị " + (row * MANY_COLUMNS + i);
        }
        return values;
    }

    @Test
    void manyRowsPassThroughASmallHeap(@TempDir Path folder) throws Exception {
        File output = folder.resolve("output").toFile();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                RowStoreTest.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output.toPath())).isZero();
    }
}
