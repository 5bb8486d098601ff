package vn.rasoat.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pdemo package}: starts the distribution, hands a survey workbook to its REST
 * endpoint, classifies the round, and keeps receipt and statutory forms as files.
 */
public final class Quickstart {

    private static final Duration START_DEADLINE = Duration.ofMinutes(2);
    private static final List<String> FORMATS = List.of("xlsx", "csv", "pdf");

    /** Files of an earlier run; whatever else lies in the folder is not ours and stays. */
    private static final String OUR_FILES =
            "receipt\\.json|pack\\.json|7\\.(1|2|3|4|5|6|7|8|9|10|11)\\.(xlsx|csv|pdf)";

    private final PrintStream out;
    private final Map<String, String> settings;

    private Quickstart(PrintStream out, Map<String, String> settings) {
        this.out = out;
        this.settings = settings;
    }

    /**
     * Runs the quick start and ends the process: 0 done, 2 wrong arguments, 3 no household was
     * accepted, 4 the server did not start, 5 a request was refused.
     *
     * @param arguments {@code name=value} for archive, server, survey, unit, year, out, keep
     */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            new Quickstart(out, settings(arguments)).run();
        } catch (DemoException e) {
            out.println();
            out.println(
                    "The quick start failed, exit code " + e.exitCode() + ": " + e.getMessage());
            System.exit(e.exitCode());
        } catch (IOException e) {
            out.println();
            out.println("The quick start failed, exit code " + DemoException.USAGE + ": " + e);
            System.exit(DemoException.USAGE);
        }
    }

    private static Map<String, String> settings(String[] arguments) {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return settings;
    }

    private void run() throws IOException {
        Path survey = path("survey");
        if (!Files.isRegularFile(survey)) {
            throw new DemoException(DemoException.USAGE, "no such file: " + survey);
        }
        int year = year();
        Path target = path("out");
        removeEarlierResults(Files.createDirectories(target));

        out.println();
        out.println("Starting the server in " + path("server"));
        Server.unpack(path("archive"), path("server"));
        Server server = Server.start(path("server"), Map.of());
        // also when the person at the console interrupts
        Thread stop = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(stop);
        boolean keep = false;
        try {
            server.awaitReady(START_DEADLINE);
            job(new ReviewClient(server.base()), survey, settings.get("unit"), year, target);
            keep = Boolean.parseBoolean(settings.get("keep"));
        } finally {
            Runtime.getRuntime().removeShutdownHook(stop);
            if (keep) {
                printAddresses(server);
            } else {
                server.close();
                out.println("The server is stopped.");
            }
        }
    }

    private void job(ReviewClient client, Path survey, String unit, int year, Path target)
            throws IOException {
        String round = client.openRound(unit, year);
        out.println("Round " + round + ": submitting " + survey);
        byte[] receiptFile = client.submit(round, unit, survey);
        Files.write(target.resolve("receipt.json"), receiptFile);
        JsonNode receipt = client.parse(receiptFile);
        Summary summary = new Summary(out);
        summary.receipt(receipt);
        if (!receipt.path("state").asText().equals("imported")) {
            throw new DemoException(
                    DemoException.NOTHING_ACCEPTED,
                    "no household was accepted; what to do stands in "
                            + target.resolve("receipt.json"));
        }
        client.classify(round);
        byte[] packFile = client.pack(round, unit);
        Files.write(target.resolve("pack.json"), packFile);
        JsonNode pack = client.parse(packFile);
        for (String form : (Iterable<String>) pack.path("forms")::fieldNames) {
            for (String format : FORMATS) {
                Files.write(
                        target.resolve(form + "." + format),
                        client.form(round, unit, form, format));
            }
        }
        summary.totals(pack);
        out.println();
        out.println("Receipt and forms are in " + target);
    }

    private void printAddresses(Server server) {
        String base = server.base().toString();
        String script = server.home().resolve("bin/stop").toString();
        out.println();
        out.println("The server goes on, process " + server.pid() + ":");
        out.println("  REST     " + base + "rasoat/v1/");
        out.println("  OpenAPI  " + base + "rasoat/v1/openapi.yaml");
        out.println("  SOAP     " + base + "rasoat/soap/v1/review");
        out.println("  WSDL     " + base + "rasoat/soap/v1/review?wsdl");
        out.println("Stop it with: " + script);
    }

    private static void removeEarlierResults(Path target) throws IOException {
        try (var files = Files.list(target)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches(OUR_FILES)) {
                    Files.delete(file);
                }
            }
        }
    }

    private int year() {
        try {
            return Integer.parseInt(settings.get("year"));
        } catch (NumberFormatException e) {
            throw new DemoException(DemoException.USAGE, "no year: " + settings.get("year"));
        }
    }

    /** Relative to the folder in which mvn was called. */
    private Path path(String name) {
        return Path.of(System.getProperty("user.dir"))
                .resolve(settings.get(name))
                .toAbsolutePath()
                .normalize();
    }
}
