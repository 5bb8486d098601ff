package vn.rasoat.intake;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** How the bytes of a fuzzer become a file. */
enum FuzzTarget {

    /** They are the file: a text, records, a zip. What is in it decides which reader it gets. */
    FILE(content -> content),

    /** They are the parts of a zip, so that a change of a part breaks no check sum. */
    PARTS(FuzzParts::zip);

    private final UnaryOperator<byte[]> maker;

    FuzzTarget(UnaryOperator<byte[]> maker) {
        this.maker = maker;
    }

    /** The file that the readers get. */
    byte[] file(byte[] input) {
        return maker.apply(input);
    }

    /** The folder of its seeds. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The target whose seeds lie in a folder. */
    static FuzzTarget of(String folder) {
        return valueOf(folder.toUpperCase(Locale.ROOT));
    }
}
