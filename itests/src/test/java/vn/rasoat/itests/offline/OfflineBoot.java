package vn.rasoat.itests.offline;

import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.rasoat.itests.support.Requests;
import vn.rasoat.quickstart.ReviewClient;
import vn.rasoat.quickstart.Server;

/** Runs where there is no network: boots the distribution and asks both endpoints for a round. */
public final class OfflineBoot {

    private OfflineBoot() {}

    /**
     * Ends with 0 if both answered.
     *
     * @param arguments archive, and folder to unpack to
     */
    public static void main(String[] arguments) throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp() && !network.isLoopback()) {
                throw new IllegalStateException("there is a network: " + network.getName());
            }
        }
        Path home = Path.of(arguments[1]);
        Server.unpack(Path.of(arguments[0]), home);
        try (Server server = Server.start(home, Map.of())) {
            server.awaitReady(Duration.ofMinutes(2));
            System.out.println("REST " + new ReviewClient(server.base()).openRound("187", 2024));
            System.out.println("SOAP " + soap(server.base().resolve("rasoat/soap/v1/review")));
        }
    }

    private static int soap(URI endpoint) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(endpoint)
                                        .header("Content-Type", "text/xml; charset=UTF-8")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        Requests.read("open-round.xml")))
                                        .build(),
                                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains(">20-2024<")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode();
    }
}
