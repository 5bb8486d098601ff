package vn.rasoat.report;

/** A data file of this bundle cannot be used. It names file and fault. */
public class FaultyDataException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault in a data file.
     *
     * @param file the file
     * @param fault what is wrong in it
     */
    public FaultyDataException(String file, String fault) {
        super(file + ": " + fault);
    }
}
