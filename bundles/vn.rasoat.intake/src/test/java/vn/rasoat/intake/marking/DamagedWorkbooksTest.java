package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;

/** Whatever was done to a workbook, it is marked or refused under a code; nothing else escapes. */
class DamagedWorkbooksTest {

    private static final int ROUNDS = 300;
    private static final List<Issue> ISSUES =
            List.of(
                    Issue.of(IssueCode.VALUE_MISSING, new Place("Ho", 1, "A"), "x"),
                    Issue.of(IssueCode.TEST_ROW, new Place("Ho", 4, ""), "x"));

    @TempDir private Path folder;

    private Map<String, byte[]> intact;

    @BeforeEach
    void markedWorkbook() throws IOException {
        // A marked workbook has all the parts that a marking edits.
        intact =
                Container.withSheet(
                                "<cols><col min='1' max='2' style='1'/></cols><sheetData><row"
                                        + " r='1'><c r='A1' s='1'/><c r='B1'/></row></sheetData>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x")
                        .issue(IssueCode.VALUE_UNREADABLE, "B1", "x")
                        .mark(folder)
                        .parts();
    }

    /** True if it could be marked. */
    private boolean survives(Path file) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            Container.mark(file, Container.receipt(file, ISSUES), target);
            assertThat(target.size()).isPositive();
            return true;
        } catch (RejectedRequestException refused) {
            assertThat(refused.issue().code().code()).startsWith("HN-100");
            assertThat(target.size()).isZero();
            return false;
        }
    }

    @Test
    void damagedPartsAreMarkedOrRefused() throws Exception {
        int marked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> parts = new LinkedHashMap<>(intact);
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            if (random.nextInt(10) == 0) {
                parts.remove(name);
            } else {
                parts.put(name, damaged(parts.get(name), random));
            }
            Container container = new Container();
            parts.forEach(container::part);
            marked += survives(container.write(folder.resolve("damaged.xlsx"))) ? 1 : 0;
        }
        assertThat(marked).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
    }

    @Test
    void damagedContainersAreMarkedOrRefused() throws Exception {
        Container container = new Container();
        intact.forEach(container::part);
        byte[] whole = Files.readAllBytes(container.write(folder.resolve("whole.xlsx")));
        assertThat(survives(folder.resolve("whole.xlsx"))).isTrue();
        int marked = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] damaged = damaged(whole, new Random(seed));
            Path file = Files.write(folder.resolve("damaged.xlsx"), damaged);
            marked += survives(file) ? 1 : 0;
        }
        assertThat(marked).isLessThan(ROUNDS);
    }

    private static byte[] damaged(byte[] content, Random random) {
        byte[] damaged = content.clone();
        int at = random.nextInt(damaged.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] = (byte) random.nextInt(256);
            case 1 -> damaged = Arrays.copyOf(damaged, at);
            case 2 -> {
                int length = Math.min(random.nextInt(60), damaged.length - at);
                System.arraycopy(damaged, random.nextInt(at + 1), damaged, at, length);
            }
            default -> {
                // A digit becomes another one, so that numbers and places point elsewhere.
                for (int i = at; i < damaged.length; i++) {
                    if (damaged[i] >= '0' && damaged[i] <= '9') {
                        damaged[i] = (byte) ('0' + random.nextInt(10));
                        break;
                    }
                }
            }
        }
        return damaged;
    }
}
