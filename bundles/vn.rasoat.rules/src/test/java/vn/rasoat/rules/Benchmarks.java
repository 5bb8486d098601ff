package vn.rasoat.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this bundle and prints one table. */
public final class Benchmarks {

    /** Households a second on one core that a benchmark must reach. */
    private static final Map<String, Long> TARGETS =
            Map.of(
                    "encodedByBoxes", 2_000_000L,
                    "encodedByAnswers", 2_000_000L,
                    "encodedWithSteps", 250_000L);

    private static final String BASE = "stringMaps";

    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param arguments file for the results as JSON, then options of JMH
     * @throws RunnerException if a benchmark fails
     * @throws CommandLineOptionException if the options are wrong
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        ChainedOptionsBuilder builder =
                new OptionsBuilder()
                        .parent(new CommandLineOptions(options))
                        .include("vn\\.rasoat\\.rules\\..*Bench\\.")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTime.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .resultFormat(ResultFormatType.JSON)
                        .result(arguments[0]);
        Collection<RunResult> results = new Runner(builder.build()).run();
        print(results);
    }

    private static void print(Collection<RunResult> results) {
        Map<String, RunResult> byName = new TreeMap<>();
        results.forEach(result -> byName.put(name(result), result));
        double base = cpu(byName.get(BASE));
        List<String> order =
                List.of(
                        "encodedByBoxes",
                        "encodedByAnswers",
                        "encodedWithSteps",
                        "encodeAndScore",
                        "encodeAndScoreWithSteps",
                        BASE);
        System.out.printf(
                "%n%-23s | %18s %8s | %18s %8s | %11s | %9s | %s%n",
                "one thread",
                "households/s (cpu)",
                "ns",
                "households/s (wall)",
                "+-",
                "bytes each",
                "x strings",
                "target");
        for (String name : order) {
            print(name, byName.get(name), base);
        }
        System.out.println();
    }

    private static void print(String name, RunResult result, double base) {
        double nanos = cpu(result);
        double perSecond = 1e9 / nanos;
        Result<?> wall = result.getPrimaryResult();
        Long target = TARGETS.get(name);
        System.out.printf(
                Locale.ROOT,
                "%-23s | %,18.0f %,8.0f | %,19.0f %7.0f%% | %,11.0f | %9.1f | %s%n",
                name,
                perSecond,
                nanos,
                wall.getScore(),
                100 * wall.getScoreError() / wall.getScore(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore(),
                base / nanos,
                target == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%,d %s",
                                target,
                                perSecond >= target ? "reached" : "NOT REACHED"));
    }

    /** Processor time of one household, nanoseconds. */
    private static double cpu(RunResult result) {
        return result.getSecondaryResults().get(CpuTime.RESULT).getScore();
    }

    private static String name(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
