package vn.rasoat.report.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 hexadecimal digits. */
public final class Hash {

    /** What a chain begins with. */
    public static final String START = "0".repeat(64);

    private Hash() {}

    /** A digest to be fed piece by piece. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /**
     * Hashes lines. Each ends with a line feed, so that no two lists of lines give the same bytes.
     *
     * @param lines without line feeds
     * @return the hash
     */
    public static String ofLines(Iterable<String> lines) {
        MessageDigest digest = digest();
        for (String line : lines) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return hex(digest.digest());
    }

    static boolean isHash(String text) {
        return text.length() == START.length()
                && text.chars().allMatch(it -> it >= '0' && it <= '9' || it >= 'a' && it <= 'f');
    }
}
