package vn.rasoat.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.rasoat.itests.support.Samples;
import vn.rasoat.quickstart.DemoException;
import vn.rasoat.quickstart.ReviewClient;
import vn.rasoat.quickstart.Server;

/**
 * A whole province in one file, in every format, on the whole server with little memory: seconds
 * and rows a second of every stage, their ratio to the {@link Limits} of the same run, and the peak
 * of heap and resident memory. A table is printed, the same goes to {@code
 * target/bench/province.json}. Nothing fails for being slow, and a server that runs out of memory
 * is a result too.
 *
 * <p>{@code -Dbench.households=20000} for a shorter run; {@code -Dbench.formats=CSV
 * -Dbench.tries=1}.
 */
@Tag("bench")
class ProvinceBenchIT {

    private static final int YEAR = 2024;
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int TRIES = Math.max(1, Integer.getInteger("bench.tries", 3));

    /** What is in a zip may be larger than the administrator's default. */
    private static final String INTAKE = "unpackedMegabytes = I\"8192\"\n";

    private static final String REST = "uploadLimitMiB = I\"4096\"\n";

    private static final Map<SurveyFormat, String> HEAP =
            new EnumMap<>(
                    Map.of(
                            SurveyFormat.CSV, "-Xmx256m",
                            SurveyFormat.JSON_LINES, "-Xmx256m",
                            SurveyFormat.XLSX, "-Xmx384m"));

    private final int count = Integer.getInteger("bench.households", 100_000);
    private final Path work = Path.of(System.getProperty("it.work")).resolveSibling("bench");
    private final ArrayNode results = new ObjectMapper().createArrayNode();

    @Test
    void aProvinceInEveryFormat() throws Exception {
        Files.createDirectories(work);
        Path bundles = Path.of(System.getProperty("it.samples")).resolve("../../../../../bundles");
        ProvinceSurvey survey =
                new ProvinceSurvey(
                        Samples.DISTRICT,
                        bundles.resolve(
                                "vn.rasoat.host.embedded/src/main/resources/units/20-lang-son.csv"));
        String schema =
                Files.readString(
                        bundles.resolve(
                                "vn.rasoat.register/src/main/resources/migrations/V001__rounds_and_surveys.sql"));
        Limits.Seconds store = Limits.best(TRIES, () -> Limits.store(survey, count, work, schema));
        String formats = System.getProperty("bench.formats", "CSV,JSON_LINES,XLSX");
        for (String format : formats.split(",")) {
            measure(survey, SurveyFormat.valueOf(format), store);
        }
        Files.writeString(work.resolve("province.json"), results.toPrettyString());
        print();
    }

    private void measure(ProvinceSurvey survey, SurveyFormat format, Limits.Seconds store)
            throws Exception {
        Path file = work.resolve("province." + format.ending());
        format.write(survey, count, file);
        Limits.Seconds read = Limits.best(TRIES, () -> Limits.read(format, file));
        ObjectNode result = results.addObject();
        result.put("format", format.name());
        result.put("households", count);
        result.put("megabytes", Files.size(file) >> 20);
        result.put("heapLimit", HEAP.get(format));
        put(result, "limitRead", read);
        put(result, "limitStore", store);
        pipeline(format, file, result);
        double limit = read.plus(store).processor();
        result.put("ratioImport", result.path("importProcessor").asDouble() / limit);
        result.put("ratioAll", result.path("allProcessor").asDouble() / limit);
        Files.delete(file);
    }

    private void pipeline(SurveyFormat format, Path file, ObjectNode result) throws Exception {
        Path home = work.resolve("server-" + format.ending());
        Server.unpack(Path.of(System.getProperty("it.distribution")), home);
        Files.writeString(home.resolve("etc/vn.rasoat.intake.config"), INTAKE);
        Files.writeString(home.resolve("etc/vn.rasoat.rest.config"), REST);
        String options =
                HEAP.get(format)
                        + " -Xlog:gc:file=gc.log:time "
                        + System.getProperty("bench.options", "");
        try (Server server = Server.start(home, Map.of("EXTRA_JAVA_OPTS", options))) {
            server.awaitReady(DEADLINE);
            result.put("residentReadyMiB", Footprint.resident(server));
            ReviewClient client = new ReviewClient(server.base());
            String round = client.openRound(ProvinceSurvey.PROVINCE, YEAR);
            try {
                stages(server, client, round, file, result);
            } catch (DemoException failed) {
                // most likely out of memory; what was measured until then stands
                result.put("failed", failed.getMessage());
            }
            result.put("residentPeakMiB", Footprint.resident(server));
        }
        long[] heap = Footprint.heap(home.resolve("gc.log"));
        result.put("heapPeakMiB", heap[0]);
        result.put("heapLivePeakMiB", heap[1]);
    }

    private void stages(
            Server server, ReviewClient client, String round, Path file, ObjectNode result)
            throws Exception {
        JsonNode receipt =
                timed(
                        server,
                        result,
                        "import",
                        () -> client.parse(client.submit(round, ProvinceSurvey.PROVINCE, file)));
        result.put("new", receipt.path("new").asInt());
        result.put("issues", receipt.path("issues").size());
        result.put("residentImportMiB", Footprint.resident(server));
        timed(server, result, "classify", () -> client.classify(round));
        JsonNode pack =
                timed(
                        server,
                        result,
                        "pack",
                        () -> client.parse(client.pack(round, ProvinceSurvey.PROVINCE)));
        timed(
                server,
                result,
                "form",
                () ->
                        client.form(
                                round,
                                ProvinceSurvey.PROVINCE,
                                pack.path("forms").fieldNames().next(),
                                "xlsx"));
        for (String sum : new String[] {"Clock", "Processor"}) {
            double all = 0;
            for (String stage : new String[] {"import", "classify", "pack", "form"}) {
                all += result.path(stage + sum).asDouble();
            }
            result.put("all" + sum, all);
        }
        result.put("householdsASecond", count / result.path("importProcessor").asDouble());
    }

    private static <T> T timed(Server server, ObjectNode result, String stage, Callable<T> work)
            throws Exception {
        double processor = Footprint.processor(server);
        long start = System.nanoTime();
        T done = work.call();
        put(
                result,
                stage,
                new Limits.Seconds(
                        (System.nanoTime() - start) / 1e9,
                        Footprint.processor(server) - processor));
        return done;
    }

    private static void put(ObjectNode result, String name, Limits.Seconds seconds) {
        result.put(name + "Clock", seconds.clock());
        result.put(name + "Processor", seconds.processor());
    }

    private void print() throws IOException {
        StringBuilder table = new StringBuilder("\nA province in one file; load of the machine ");
        Path load = Path.of("/proc/loadavg");
        table.append(Files.exists(load) ? Files.readString(load).strip() : "unknown").append('\n');
        results.get(0)
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            table.append(String.format("%-22s", name));
                            results.forEach(
                                    result -> {
                                        JsonNode value = result.path(name);
                                        table.append(
                                                value.isDouble()
                                                        ? String.format("%14.2f", value.asDouble())
                                                        : String.format("%14s", value.asText()));
                                    });
                            table.append('\n');
                        });
        System.out.println(table);
    }
}
