package vn.rasoat.itests.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.rasoat.quickstart.ReviewClient;
import vn.rasoat.quickstart.Server;

/**
 * An administrator of an offline site installs the KAR into a Karaf that knows nothing but CXF:
 * what the KAR must bring is removed from {@code system/} first, and no other repository is
 * configured.
 */
class InstallKarIT {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final List<String> BROUGHT_BY_THE_KAR =
            List.of(
                    "vn",
                    "com/h2database",
                    "com/zaxxer",
                    "com/fasterxml/jackson",
                    "org/yaml",
                    "org/osgi/org.osgi.service.jdbc",
                    "org/apache/cxf/cxf-rt-frontend-jaxrs");

    @Test
    void theKarBringsEverythingThatAHostWithCxfLacks() throws Exception {
        Path home = Path.of(System.getProperty("it.work"), "InstallKarIT");
        Server.unpack(Path.of(System.getProperty("it.distribution")), home);
        for (String folder : BROUGHT_BY_THE_KAR) {
            delete(home.resolve("system").resolve(folder));
        }
        Path features = home.resolve("etc/org.apache.karaf.features.cfg");
        String boot = Files.readString(features);
        String withoutUs =
                boot.replaceFirst("(?m)^ *rasoat-xls/[^,]*,\\s*\\\\\\R", "")
                        .replaceFirst("(?m)^ *rasoat/[^,\\s]*(,?)", "    cxf-jaxws$1")
                        .replaceFirst(
                                ", *\\\\\\R *mvn:vn\\.rasoat/vn\\.rasoat\\.features/[^,\\s]*", "");
        assertThat(withoutUs).doesNotContain("rasoat");
        Files.writeString(features, withoutUs);

        try (Server server = Server.startWithConsole(home)) {
            awaitCxf(server);
            server.type("kar:install " + Path.of(System.getProperty("it.kar")).toUri());
            server.awaitReady(DEADLINE);

            assertThat(new ReviewClient(server.base()).openRound("187", 2024)).isEqualTo("20-2024");
        }
    }

    /** CXF's servlet answers (with a list of no services) when the host has booted. */
    private static void awaitCxf(Server server) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(server.base()).build();
        Instant end = Instant.now().plus(DEADLINE);
        while (status(client, request) != 200) {
            assertThat(Instant.now()).as("boot of the host").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
