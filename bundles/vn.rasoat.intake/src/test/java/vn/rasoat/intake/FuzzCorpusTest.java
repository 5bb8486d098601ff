package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays what {@code mvn -Pfuzz verify} starts from and what it once found, and a few seconds of
 * random changes to it that are the same in every build.
 */
class FuzzCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/vn/rasoat/intake/fuzz");

    /** Far beyond what a file takes on a machine that does other things too. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final long SEED = 20_241_214;

    /** The run ends at whichever comes first: a slow machine tries fewer, in the same order. */
    private static final int MOST_INPUTS = 20_000;

    private static final Duration LONGEST = Duration.ofSeconds(15);

    private FuzzHarness harness;

    @BeforeEach
    void setUp() throws IOException {
        harness = new FuzzHarness();
    }

    @AfterEach
    void tearDown() throws IOException {
        harness.close();
    }

    private record Seed(FuzzTarget target, Path file) {

        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static List<Seed> seeds() throws IOException {
        List<Seed> seeds = new ArrayList<>();
        for (FuzzTarget target : FuzzTarget.values()) {
            try (Stream<Path> files = Files.list(CORPUS.resolve(target.folder()))) {
                files.sorted().forEach(file -> seeds.add(new Seed(target, file)));
            }
        }
        return seeds;
    }

    @TestFactory
    Stream<DynamicTest> nothingEscapesFromAFileOfTheCorpus() throws IOException {
        return seeds().stream()
                .map(
                        seed ->
                                DynamicTest.dynamicTest(
                                        seed.target().folder() + "/" + seed.file().getFileName(),
                                        () -> assertHarmless(seed)));
    }

    private void assertHarmless(Seed seed) {
        assertTimeoutPreemptively(BOUND, () -> harness.read(seed.target().file(seed.bytes())));
    }

    @Test
    void everyTargetHasSeeds() throws IOException {
        assertThat(seeds()).extracting(Seed::target).contains(FuzzTarget.values());
    }

    @Test
    void nothingEscapesFromRandomChangesOfTheCorpus() throws IOException {
        Random random = new Random(SEED);
        List<Seed> seeds = seeds();
        List<byte[]> contents = seeds.stream().map(Seed::bytes).toList();
        long end = System.nanoTime() + LONGEST.toNanos();
        int inputs = 0;
        while (inputs < MOST_INPUTS && System.nanoTime() < end) {
            int chosen = random.nextInt(contents.size());
            byte[] other = contents.get(random.nextInt(contents.size()));
            byte[] input = changed(contents.get(chosen), other, random);
            FuzzTarget target = seeds.get(chosen).target();
            try {
                assertTimeoutPreemptively(BOUND, () -> harness.read(target.file(input)));
            } catch (Throwable escape) {
                throw new AssertionError(
                        "seed %d, input %d, target %s: %s"
                                .formatted(SEED, inputs, target, HexFormat.of().formatHex(input)),
                        escape);
            }
            inputs++;
        }
        System.out.printf("fuzz: %d changed inputs, random seed %d%n", inputs, SEED);
        assertThat(inputs).isPositive();
    }

    private static byte[] changed(byte[] content, byte[] other, Random random) {
        byte[] changed = content.clone();
        for (int i = random.nextInt(6); i >= 0 && changed.length > 0; i--) {
            int at = random.nextInt(changed.length);
            changed =
                    switch (random.nextInt(5)) {
                        case 0 -> replaced(changed, at, 1, new byte[] {(byte) random.nextInt(256)});
                        case 1 -> replaced(changed, at, 0, piece(other, random));
                        case 2 -> replaced(changed, at, random.nextInt(40), new byte[0]);
                        case 3 -> replaced(changed, at, 0, piece(changed, random));
                        default -> random.nextInt(4) == 0 ? Arrays.copyOf(changed, at) : changed;
                    };
        }
        return changed;
    }

    private static byte[] piece(byte[] content, Random random) {
        if (content.length == 0) {
            return content;
        }
        int from = random.nextInt(content.length);
        return Arrays.copyOfRange(
                content, from, Math.min(content.length, from + random.nextInt(80)));
    }

    private static byte[] replaced(byte[] content, int at, int length, byte[] by) {
        int behind = Math.min(content.length, at + length);
        byte[] result = new byte[at + by.length + content.length - behind];
        System.arraycopy(content, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(content, behind, result, at + by.length, content.length - behind);
        return result;
    }
}
