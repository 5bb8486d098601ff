package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A zip in a form in which a fuzzer can change its parts: an entry is its name, a line end, its
 * content and a separator.
 */
final class FuzzParts {

    /** Stands in no XML, and in no text that anybody typed. */
    private static final byte SEPARATOR = 0x1E;

    /** A zip, whose contents should not hold the separator, in this form. */
    static byte[] of(byte[] zip) throws IOException {
        Path file = Files.createTempFile("parts", ".zip");
        Files.write(file, zip);
        // not as a stream: data descriptors of large files cannot be read from one
        try (ZipFile in = new ZipFile(file.toFile())) {
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.writeBytes((entry.getName() + "\n").getBytes(StandardCharsets.UTF_8));
                parts.writeBytes(in.getInputStream(entry).readAllBytes());
                parts.write(SEPARATOR);
            }
            return parts.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    /** The zip; a name that is there already, or none at all, ends it. */
    static byte[] zip(byte[] parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            Set<String> names = new HashSet<>();
            int start = 0;
            while (start < parts.length) {
                int end = find(SEPARATOR, parts, start, parts.length);
                int line = find((byte) '\n', parts, start, end);
                String name = new String(parts, start, line - start, StandardCharsets.ISO_8859_1);
                if (name.isEmpty() || !names.add(name)) {
                    break;
                }
                zip.putNextEntry(new ZipEntry(name));
                int content = Math.min(line + 1, end);
                zip.write(parts, content, end - content);
                start = end + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException longName) {
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    private static int find(byte sought, byte[] in, int from, int to) {
        int at = from;
        while (at < to && in[at] != sought) {
            at++;
        }
        return at;
    }

    private FuzzParts() {}
}
