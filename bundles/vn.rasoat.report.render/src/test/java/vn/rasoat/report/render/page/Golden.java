package vn.rasoat.report.render.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Whole pages that somebody has read. */
final class Golden {

    private Golden() {}

    static String read(String name) throws IOException {
        try (InputStream stream = Golden.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every text of an HTML page, without tags. */
    static List<String> texts(String html) {
        String body = html.substring(html.indexOf("<body"));
        return Stream.of(body.split("<[^>]*>"))
                .map(
                        text ->
                                text.replace("&lt;", "<")
                                        .replace("&gt;", ">")
                                        .replace("&quot;", "\"")
                                        .replace("&#39;", "'")
                                        .replace("&amp;", "&"))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
