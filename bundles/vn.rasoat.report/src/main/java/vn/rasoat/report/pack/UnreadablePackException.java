package vn.rasoat.report.pack;

/** A file that cannot be read as a sealed pack; the message names the place, nothing else. */
public final class UnreadablePackException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePackException(String place) {
        super(place);
    }

    UnreadablePackException(String place, Throwable cause) {
        super(place, cause);
    }
}
