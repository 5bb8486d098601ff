package vn.rasoat.api.issue;

/**
 * The caller broke the contract: an unknown round, a unit that does not exist, a form nobody knows.
 * Endpoints answer 4xx or a client fault with the same code and text.
 */
public class RejectedRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    /**
     * A refusal under a stable code.
     *
     * @param code one of the HN-2xxx codes
     * @param arguments filled into its text
     */
    public RejectedRequestException(IssueCode code, String... arguments) {
        this(Issue.of(code, Place.FILE, arguments));
    }

    private RejectedRequestException(Issue issue) {
        super(issue.code().code() + " " + IssueTexts.ENGLISH.message(issue));
        this.issue = issue;
    }

    /**
     * What was wrong with the request.
     *
     * @return the issue
     */
    public Issue issue() {
        return issue;
    }
}
