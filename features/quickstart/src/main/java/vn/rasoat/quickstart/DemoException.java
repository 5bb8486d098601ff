package vn.rasoat.quickstart;

/** The quick start could not do its job; says why and with which exit code it ends. */
public class DemoException extends RuntimeException {

    /** The arguments make no sense. */
    public static final int USAGE = 2;

    /** The file was read, but no household of it was accepted. */
    public static final int NOTHING_ACCEPTED = 3;

    /** The server did not start. */
    public static final int SERVER_DOWN = 4;

    /** The server refused a request, or failed over it. */
    public static final int REQUEST_REFUSED = 5;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * A failure.
     *
     * @param exitCode one of the constants
     * @param message for the person at the console
     */
    public DemoException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * How the process ends.
     *
     * @return one of the constants
     */
    public int exitCode() {
        return exitCode;
    }
}
