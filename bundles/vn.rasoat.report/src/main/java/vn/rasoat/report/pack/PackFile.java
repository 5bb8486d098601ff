package vn.rasoat.report.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The zip of a sealed pack: its files, and last the list of their hashes, which is the seal. */
public final class PackFile {

    static final String PROOF = "proof.json";
    static final String COUNTERS = "counters.tsv";
    static final String READ_ME = "DOC-TRUOC.txt";
    static final String SUMS = "SHA256SUMS";

    /** No honest pack of a province comes near; a zip bomb does. */
    private static final long LARGEST_ENTRY = 256L * 1024 * 1024;

    private static final int MOST_ENTRIES = 20_000;

    /** The first moment that a zip entry can carry; local, as zip stores it. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackFile() {}

    static String form(String number, String format) {
        return "forms/" + number + "." + format;
    }

    static String whole(String format) {
        return "pack." + format;
    }

    static String households(String commune) {
        return "households/" + commune + ".txt";
    }

    /** Writes an entry. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes entries one after the other and sums them up. */
    static final class Writer {

        private final ZipOutputStream zip;
        private final SortedMap<String, String> sums = new TreeMap<>();

        Writer(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        void add(String name, Content content) throws IOException {
            MessageDigest digest = Hash.digest();
            begin(name);
            // the entry is closed here, not by whoever writes it
            content.write(
                    new DigestOutputStream(zip, digest) {
                        @Override
                        public void close() throws IOException {
                            flush();
                        }

                        @Override
                        public void write(byte[] bytes, int from, int length) throws IOException {
                            digest.update(bytes, from, length);
                            zip.write(bytes, from, length);
                        }
                    });
            zip.closeEntry();
            sums.put(name, Hash.hex(digest.digest()));
        }

        void add(String name, byte[] content) throws IOException {
            add(name, out -> out.write(content));
        }

        /** Ends the zip and gives the seal. */
        String seal() throws IOException {
            StringBuilder text = new StringBuilder();
            // the form that sha256sum reads
            sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
            byte[] list = text.toString().getBytes(StandardCharsets.UTF_8);
            begin(SUMS);
            zip.write(list);
            zip.closeEntry();
            zip.finish();
            zip.flush();
            return sum(list);
        }

        private void begin(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
        }
    }

    static String sum(byte[] content) {
        return Hash.hex(Hash.digest().digest(content));
    }

    /**
     * Reads a zip entry by entry.
     *
     * @param file the zip
     * @return content by name, in the order of the zip
     * @throws UnreadablePackException if it is none, or larger than any pack
     * @throws IOException if the disk fails
     */
    static Map<String, byte[]> read(Path file) throws IOException, UnreadablePackException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = LARGEST_ENTRY;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadablePackException(Integer.toString(zip.size()));
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                    left -= content.length;
                    if (left < 0) {
                        throw new UnreadablePackException("> " + LARGEST_ENTRY);
                    }
                    entries.put(entry.getName(), content);
                } catch (ZipException damaged) {
                    throw new UnreadablePackException(safe(entry.getName()), damaged);
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new UnreadablePackException("zip", damaged);
        }
        return entries;
    }

    /** A name from a foreign file, as it may stand in a message. */
    static String safe(String name) {
        String line = name.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
