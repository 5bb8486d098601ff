package vn.rasoat.rules.text;

import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;

/**
 * A file with law in it is broken and was not loaded at all. The message names file, line and
 * fault, for the administrator who installed it.
 */
public class InvalidStandardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final transient Fault fault;
    private final transient Issue issue;

    /**
     * A fault at a line.
     *
     * @param file name of the file as its source gave it
     * @param line first line is 1, also for a fault of the whole file
     * @param fault what is wrong
     */
    public InvalidStandardException(String file, int line, Fault fault) {
        this(
                file,
                line,
                fault,
                Issue.of(
                        IssueCode.TEXT_REFUSED,
                        Place.FILE,
                        file,
                        Integer.toString(line),
                        FaultTexts.VIETNAMESE.of(fault),
                        FaultTexts.ENGLISH.of(fault)));
    }

    /**
     * A fault with a code of its own.
     *
     * @param file name of the file as its source gave it
     * @param line first line is 1
     * @param fault what is wrong
     * @param issue as users see it
     */
    public InvalidStandardException(String file, int line, Fault fault, Issue issue) {
        super(file + ":" + line + ": " + FaultTexts.ENGLISH.of(fault));
        this.file = file;
        this.line = line;
        this.fault = fault;
        this.issue = issue;
    }

    /**
     * Which file.
     *
     * @return name as its source gave it
     */
    public String file() {
        return file;
    }

    /**
     * Where in it.
     *
     * @return first line is 1
     */
    public int line() {
        return line;
    }

    /**
     * What is wrong.
     *
     * @return the fault
     */
    public Fault fault() {
        return fault;
    }

    /**
     * The fault as users see it.
     *
     * @return HN-2013 with file, line, Vietnamese and English text, or its own code
     */
    public Issue issue() {
        return issue;
    }
}
