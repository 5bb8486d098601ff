package vn.rasoat.register;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.rasoat.api.people.MatchFindings;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Whether recognising a household costs the same however many persons the register holds. The
 * register is an H2 file with a round of last year; files of this year come commune by commune,
 * four households of five returning, and only the comparing is timed.
 *
 * <p>A row is a household or a member. Arguments: sizes in persons; none means 10,000, 100,000 and
 * 1,000,000. The last one is divided by the first.
 */
final class MatchingBenchmark {

    private static final RoundKey LAST = new RoundKey("20", 2024);
    private static final RoundKey THIS = new RoundKey("20", 2025);
    private static final int HOMES_OF_COMMUNE = 1400;
    private static final int BATCH = 250;
    private static final int BATCHES = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Result(int persons, double wall, double cpu, double seconds) {}

    private MatchingBenchmark() {}

    /**
     * Measures and prints a table.
     *
     * @param arguments sizes
     * @throws IOException if a folder cannot be made
     */
    public static void main(String[] arguments) throws IOException {
        int[] sizes =
                arguments.length == 0
                        ? new int[] {10_000, 100_000, 1_000_000}
                        : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        // so that the first size does not pay for compiling
        measure(30_000);
        List<Result> results = new ArrayList<>();
        for (int size : sizes) {
            results.add(measure(size));
        }
        System.out.printf(
                "%n%12s %18s %18s %22s%n",
                "persons", "us/row (elapsed)", "us/row (CPU)", "first import us/row");
        for (Result result : results) {
            System.out.printf(
                    "%,12d %18.1f %18.1f %22.1f%n",
                    result.persons(), result.wall(), result.cpu(), result.seconds());
        }
        Result first = results.get(0);
        Result last = results.get(results.size() - 1);
        System.out.printf(
                "ratio %,d / %,d persons: %.2f elapsed, %.2f CPU (flat means at most 1.30)%n",
                last.persons(),
                first.persons(),
                last.wall() / first.wall(),
                last.cpu() / first.cpu());
    }

    private static Result measure(int size) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "matching");
        try (StoreFixture fixture = new StoreFixture(folder)) {
            fixture.rounds.open("20", 2024);
            fixture.rounds.open("20", 2025);
            Population people = new Population(size);
            List<Population.Home> sample = new ArrayList<>();
            int persons = 0;
            long rows = 0;
            long start = System.nanoTime();
            for (int commune = 0; persons < size; commune++) {
                List<SurveyedHousehold> file = new ArrayList<>();
                for (int i = 0; i < HOMES_OF_COMMUNE && persons < size; i++) {
                    Population.Home home = people.home(i, code(commune));
                    file.add(Population.survey(home));
                    persons += home.persons.size();
                    rows += 1 + home.persons.size();
                    if (sample.size() < BATCH * BATCHES) {
                        sample.add(home);
                    }
                }
                put(fixture, LAST, file, null);
            }
            double fill = (System.nanoTime() - start) / 1000.0 / rows;
            double[] wall = new double[BATCHES];
            double[] cpu = new double[BATCHES];
            for (int batch = 0; batch < BATCHES; batch++) {
                List<SurveyedHousehold> file = new ArrayList<>();
                int count = 0;
                for (int i = 0; i < BATCH; i++) {
                    Population.Home home = sample.get(batch * BATCH + i);
                    Population.Home now =
                            i % 5 == 0
                                    ? people.home(100_000 + batch * BATCH + i, home.commune)
                                    : people.later(home, home.commune, batch * BATCH + i);
                    SurveyedHousehold survey = Population.survey(now);
                    file.add(survey);
                    count += 1 + now.persons.size();
                }
                long[] times = new long[2];
                put(fixture, THIS, file, times);
                wall[batch] = times[0] / 1000.0 / count;
                cpu[batch] = times[1] / 1000.0 / count;
            }
            System.out.printf("%,d persons done%n", persons);
            return new Result(persons, median(wall), median(cpu), fill);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String code(int commune) {
        return String.format("%05d", 6000 + commune);
    }

    private static MatchFindings put(
            StoreFixture fixture, RoundKey round, List<SurveyedHousehold> file, long[] times) {
        try (ChangeSet changes = fixture.register.begin(round)) {
            changes.putHouseholds(file);
            long cpu = THREADS.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            MatchFindings findings = changes.recognise();
            if (times != null) {
                times[0] = System.nanoTime() - wall;
                times[1] = THREADS.getCurrentThreadCpuTime() - cpu;
            }
            changes.commit(StoreFixture.receipt(changes.id(), round));
            return findings;
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
