package vn.rasoat.itests.support;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** SOAP messages with one attachment. */
public final class Mtom {

    private static final String BOUNDARY = "rasoat-boundary";

    private Mtom() {}

    /**
     * A request as the ministry's software sends it.
     *
     * @param address of the service
     * @param envelope it includes {@code cid:survey@rasoat.vn}
     * @param attachment the bytes of that name
     * @return the request
     */
    public static HttpRequest request(URI address, String envelope, byte[] attachment) {
        return HttpRequest.newBuilder(address)
                .header(
                        "Content-Type",
                        "multipart/related; type=\"application/xop+xml\";"
                                + " start=\"<root@rasoat.vn>\"; start-info=\"text/xml\";"
                                + " boundary=\""
                                + BOUNDARY
                                + "\"")
                .POST(BodyPublishers.ofByteArray(body(envelope, attachment)))
                .build();
    }

    private static byte[] body(String envelope, byte[] attachment) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--" + BOUNDARY);
        write(body, "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"");
        write(body, "Content-Transfer-Encoding: 8bit");
        write(body, "Content-ID: <root@rasoat.vn>");
        write(body, "");
        write(body, envelope);
        write(body, "--" + BOUNDARY);
        write(body, "Content-Type: application/octet-stream");
        write(body, "Content-Transfer-Encoding: binary");
        write(body, "Content-ID: <survey@rasoat.vn>");
        write(body, "");
        body.writeBytes(attachment);
        write(body, "");
        write(body, "--" + BOUNDARY + "--");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String line) {
        body.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
