package vn.rasoat.quickstart;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads what the build writes: POSIX tar with files and folders, nothing else. */
final class TarGz {

    private static final int BLOCK = 512;
    private static final int EXECUTABLE = 0100;

    private TarGz() {}

    /**
     * Unpacks without the first folder of each name.
     *
     * @param archive the tar.gz
     * @param target a folder that may not exist yet
     */
    static void unpack(Path archive, Path target) throws IOException {
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            String longName = "";
            for (byte[] header = in.readNBytes(BLOCK);
                    header.length == BLOCK && header[0] != 0;
                    header = in.readNBytes(BLOCK)) {
                long size = octal(header, 124, 12);
                char type = (char) header[156];
                if (type == 'x') {
                    longName = longName(in.readNBytes(Math.toIntExact(size)));
                } else {
                    String name = longName.isEmpty() ? text(header, 0, 100) : longName;
                    longName = "";
                    entry(in, target, name, type, size, octal(header, 100, 8));
                }
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        }
    }

    /** Records {@code length key=value\n} before an entry; of these only the path matters here. */
    private static String longName(byte[] records) {
        Matcher path =
                Pattern.compile("(?m)^[0-9]+ path=(.*)$")
                        .matcher(new String(records, StandardCharsets.UTF_8));
        return path.find() ? path.group(1) : "";
    }

    private static void entry(
            InputStream in, Path target, String name, char type, long size, long mode)
            throws IOException {
        Path file = target.resolve(name.substring(name.indexOf('/') + 1)).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + name);
        }
        if (type == '5') {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, in.readNBytes(Math.toIntExact(size)));
        if ((mode & EXECUTABLE) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).trim();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
