package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import vn.rasoat.api.intake.Receipt;

/** Damage anywhere in a file of any format gives a receipt, never a failure of the service. */
class DamagedFilesTest {

    private static final String SIGNS = "\"',;{}[]<>&:\\\u0000\n\t\u00FF\u00C3PK";

    private Path folder;
    private ImportFixture fixture;

    @BeforeProperty
    void setUp() throws IOException {
        folder = Files.createTempDirectory("damaged");
        fixture = new ImportFixture(folder, 1 << 20);
    }

    @AfterProperty
    void tearDown() throws IOException {
        Files.deleteIfExists(folder.resolve("file"));
        Files.delete(folder);
    }

    @Property(tries = 400)
    void damagedFileGetsAReceipt(
            @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 0, max = 6) int format)
            throws IOException {
        Random random = new Random(seed);
        byte[] content = damaged(intact(new SampleSurvey(seed % 10, 3), format), random);
        Receipt receipt = fixture.importFile("06505", Files.write(folder.resolve("file"), content));
        assertThat(fixture.register.receipt(receipt.id())).contains(receipt);
    }

    private byte[] intact(SampleSurvey survey, int format) throws IOException {
        Path file = folder.resolve("file");
        return switch (format) {
            case 0 -> Files.readAllBytes(survey.workbook(file));
            case 1 -> Files.readAllBytes(survey.textFiles(file, Letters.UTF_8, ','));
            case 2 -> Files.readAllBytes(survey.lines(file));
            case 3 -> Files.readAllBytes(survey.list(file));
            case 4 -> Letters.VNI.write(survey.householdText(';'));
            case 5 -> Letters.UTF_16LE_MARKED.write(survey.householdText('\t'));
            default -> Letters.UTF_8.write(survey.householdText(','));
        };
    }

    private static byte[] damaged(byte[] content, Random random) {
        byte[] damaged = content.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[place] = (byte) random.nextInt(256);
                case 1 -> damaged[place] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                case 2 -> damaged = Arrays.copyOf(damaged, Math.max(1, place));
                default -> {
                    int length = Math.min(random.nextInt(20), damaged.length - place);
                    System.arraycopy(
                            content, random.nextInt(content.length - 20), damaged, place, length);
                }
            }
        }
        return damaged;
    }
}
