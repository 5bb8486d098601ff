package vn.rasoat.rules;

/**
 * A standard's file is broken and was not loaded at all. The message names file, line where there
 * is one, and fault, for the administrator who installed it.
 */
public class InvalidStandardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault at a line.
     *
     * @param file name of the file as its source gave it
     * @param line first line is 1
     * @param fault what is wrong
     */
    public InvalidStandardException(String file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
    }

    /**
     * A fault of the whole file.
     *
     * @param file name of the file as its source gave it
     * @param fault what is wrong
     */
    public InvalidStandardException(String file, String fault) {
        super(file + ": " + fault);
    }
}
