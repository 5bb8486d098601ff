package vn.rasoat.intake;

/** A 64-bit hash of texts in their order (FNV-1a over characters). */
final class Fingerprint {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = START;

    /** Adds a text; where it ends is part of the fingerprint. */
    Fingerprint with(String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        hash = (hash ^ '\n') * PRIME;
        return this;
    }

    long value() {
        return hash;
    }
}
