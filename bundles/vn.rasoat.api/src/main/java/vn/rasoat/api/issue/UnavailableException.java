package vn.rasoat.api.issue;

/** The world failed: store, disk or host. Endpoints answer 503 or a server fault. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IssueCode code;

    /**
     * A failure under a stable code.
     *
     * @param code one of the HN-9xxx codes
     * @param cause what happened, for the log only
     */
    public UnavailableException(IssueCode code, Throwable cause) {
        super(code.code(), cause);
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return the code
     */
    public IssueCode code() {
        return code;
    }
}
