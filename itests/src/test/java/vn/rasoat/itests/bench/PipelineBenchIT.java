package vn.rasoat.itests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.rasoat.itests.support.Samples;
import vn.rasoat.quickstart.ReviewClient;
import vn.rasoat.quickstart.Server;

/**
 * {@code mvn -Pbench verify}: seconds of each stage of the main job, and peak memory of the whole
 * server, for the district of the quick start. Cold is the first import after the server is ready;
 * warm runs go to the same process with a new empty store. A table is printed, the same goes to
 * {@code target/bench/pipeline.json}. Nothing fails for being slow: seconds differ between
 * machines.
 */
@Tag("bench")
class PipelineBenchIT {

    private static final int WARM_RUNS = 5;

    /** The server must manage with this much for a workbook of this size and far larger ones. */
    private static final String HEAP_LIMIT = "-Xmx384m";

    private static final String UNIT = "187";
    private static final int YEAR = 2024;
    private static final int HOUSEHOLDS = 2638;
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Pattern HEAP = Pattern.compile("([0-9]+)M->([0-9]+)M\\(");

    @Test
    void theMainJobOfADistrict() throws Exception {
        Path work = Path.of(System.getProperty("it.work"));
        Path home = work.resolve("PipelineBenchIT");
        Server.unpack(Path.of(System.getProperty("it.distribution")), home);
        Instant started = Instant.now();
        ObjectNode result = new ObjectMapper().createObjectNode();
        List<Map<String, Double>> runs = new ArrayList<>();
        try (Server server =
                Server.start(
                        home,
                        Map.of("EXTRA_JAVA_OPTS", HEAP_LIMIT + " -Xlog:gc:file=gc.log:time"))) {
            server.awaitReady(DEADLINE);
            result.put("bootSeconds", seconds(started));
            result.put("residentAfterBootMiB", status(server, "VmHWM"));
            ReviewClient client = new ReviewClient(server.base());
            runs.add(job(client));
            result.put("residentPeakColdMiB", status(server, "VmHWM"));
            for (int run = 1; run <= WARM_RUNS; run++) {
                useStore(server, client, "warm-" + run);
                runs.add(job(client));
            }
            result.put("residentPeakMiB", status(server, "VmHWM"));
            result.put("heapPeakMiB", heapPeak(home.resolve("gc.log")));
        }
        result.put("heapLimit", HEAP_LIMIT);
        result.put("households", HOUSEHOLDS);
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("java", System.getProperty("java.version"));
        ArrayNode all = result.putArray("runs");
        runs.forEach(run -> run.forEach(all.addObject()::put));
        Path report = Files.createDirectories(work.resolveSibling("bench"));
        Files.writeString(report.resolve("pipeline.json"), result.toPrettyString());
        print(result, runs);
    }

    private static Map<String, Double> job(ReviewClient client) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        String round = timed(seconds, "open", () -> client.openRound(UNIT, YEAR));
        JsonNode receipt =
                timed(
                        seconds,
                        "import",
                        () -> client.parse(client.submit(round, UNIT, Samples.DISTRICT)));
        assertThat(receipt.path("new").asInt()).isEqualTo(HOUSEHOLDS);
        timed(seconds, "classify", () -> client.classify(round));
        JsonNode pack = timed(seconds, "pack", () -> client.parse(client.pack(round, UNIT)));
        timed(
                seconds,
                "22 files",
                () -> {
                    pack.path("forms")
                            .fieldNames()
                            .forEachRemaining(
                                    form -> {
                                        client.form(round, UNIT, form, "xlsx");
                                        client.form(round, UNIT, form, "csv");
                                    });
                    return pack;
                });
        seconds.put("total", seconds.values().stream().mapToDouble(Double::doubleValue).sum());
        return seconds;
    }

    private static <T> T timed(Map<String, Double> seconds, String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        seconds.put(stage, Math.round((System.nanoTime() - start) / 1e6) / 1e3);
        return result;
    }

    /**
     * Karaf reads the changed file by itself; the store is open when its list of rounds is empty.
     */
    private static void useStore(Server server, ReviewClient client, String name)
            throws IOException {
        Files.writeString(
                server.home().resolve("etc/vn.rasoat.register.cfg"),
                "url = jdbc:h2:file:${karaf.data}/rasoat/" + name + "\n");
        Instant end = Instant.now().plus(DEADLINE);
        while (!client.answers() || !client.rounds().isEmpty()) {
            assertThat(Instant.now()).as("a new store").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Of Linux; elsewhere 0. */
    private static long status(Server server, String field) throws IOException {
        Path status = Path.of("/proc/" + server.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static long heapPeak(Path log) throws IOException {
        Matcher matcher = HEAP.matcher(Files.readString(log));
        long peak = 0;
        while (matcher.find()) {
            peak = Math.max(peak, Long.parseLong(matcher.group(1)));
        }
        return peak;
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1e3;
    }

    private static void print(ObjectNode result, List<Map<String, Double>> runs) {
        StringBuilder table = new StringBuilder("\nThe main job of a district, seconds\n");
        table.append(String.format("%-8s", "run"));
        runs.get(0).keySet().forEach(stage -> table.append(String.format("%10s", stage)));
        for (int run = 0; run < runs.size(); run++) {
            table.append(String.format("%n%-8s", run == 0 ? "cold" : "warm " + run));
            runs.get(run).values().forEach(s -> table.append(String.format("%10.3f", s)));
        }
        table.append('\n');
        result.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isValueNode()) {
                                table.append(field.getKey()).append(' ');
                                table.append(field.getValue().asText()).append('\n');
                            }
                        });
        System.out.println(table);
    }
}
