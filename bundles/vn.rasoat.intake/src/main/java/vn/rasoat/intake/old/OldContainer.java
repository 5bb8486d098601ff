package vn.rasoat.intake.old;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The container of old Office files, and of newer ones with a password. Only the names in its
 * directory are looked at; an entry stands at every 128th byte of its blocks, wherever these lie.
 */
public final class OldContainer {

    /** What a container holds. */
    public enum Content {
        /** A workbook of Excel 5.0 to 2003. */
        WORKBOOK,
        /** Any document with a password, of Office 2007 or later. */
        ENCRYPTED,
        /** Something else, or nothing that can be found. */
        OTHER
    }

    private static final byte[] HEAD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Excel 2.0 to 4.0 wrote their records without a container: a first record of four kinds. */
    private static final int FIRST_RECORD = 0x09;

    private static final int[] OLD_VERSIONS = {0x00, 0x02, 0x04};

    private static final int ENTRY = 128;

    /** Bytes of a name, and where the number of them stands, an end of two zeros included. */
    private static final int NAME = 64;

    private OldContainer() {}

    /**
     * Whether a file is a container of the old kind.
     *
     * @param head its first bytes
     * @return true also for one that is cut off behind its head
     */
    public static boolean is(byte[] head) {
        int mismatch = Arrays.mismatch(head, HEAD);
        return mismatch < 0 || mismatch == HEAD.length;
    }

    /**
     * Whether a file is a workbook from the time before there were containers.
     *
     * @param head its first bytes
     * @return true for Excel 2.0 to 4.0
     */
    public static boolean isFromBefore(byte[] head) {
        return head.length > 4
                && head[0] == FIRST_RECORD
                && Arrays.stream(OLD_VERSIONS).anyMatch(version -> head[1] == version)
                && (head[2] == 4 || head[2] == 6)
                && head[3] == 0;
    }

    /**
     * Finds out what a container holds.
     *
     * @param file a container
     * @return its content
     * @throws IOException if the disk fails
     */
    public static Content content(Path file) throws IOException {
        boolean workbook = false;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (byte[] entry = stream.readNBytes(ENTRY);
                    entry.length == ENTRY;
                    entry = stream.readNBytes(ENTRY)) {
                switch (name(entry)) {
                    case "encryptedpackage" -> {
                        return Content.ENCRYPTED;
                    }
                    case "workbook", "book" -> workbook = true;
                    default -> {
                        // another stream, or no entry at all
                    }
                }
            }
        }
        return workbook ? Content.WORKBOOK : Content.OTHER;
    }

    private static String name(byte[] entry) {
        int length = (entry[NAME] & 0xFF) - 2;
        if (length <= 0 || length > NAME || entry[NAME + 1] != 0) {
            return "";
        }
        return new String(entry, 0, length, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT);
    }
}
