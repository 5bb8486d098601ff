package vn.rasoat.intake;

import java.io.IOException;

/** Where Jazzer enters: {@code mvn -Pfuzz verify}. Its argument names the {@link FuzzTarget}. */
public final class FuzzEntry {

    private static FuzzTarget target;
    private static FuzzHarness harness;

    private FuzzEntry() {}

    /**
     * Called once, before the first input.
     *
     * @param arguments the folder of the seeds
     * @throws IOException if the disk fails
     */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        target = FuzzTarget.of(arguments[0]);
        harness = new FuzzHarness();
    }

    /**
     * Called for each input.
     *
     * @param input bytes of the fuzzer
     * @throws IOException if the disk fails
     */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        harness.read(target.file(input));
    }

    /**
     * Called after the last input.
     *
     * @throws IOException if the disk fails
     */
    public static void fuzzerTearDown() throws IOException {
        harness.close();
    }
}
