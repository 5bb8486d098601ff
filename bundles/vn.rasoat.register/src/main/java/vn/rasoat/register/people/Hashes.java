package vn.rasoat.register.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 64 bits of SHA-256: among a hundred million texts no two are expected to be equal. */
final class Hashes {

    private static final ThreadLocal<MessageDigest> DIGEST =
            ThreadLocal.withInitial(Hashes::digest);

    private Hashes() {}

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static long of(String... parts) {
        MessageDigest digest = DIGEST.get();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
