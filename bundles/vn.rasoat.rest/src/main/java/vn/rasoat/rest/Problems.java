package vn.rasoat.rest;

import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.contract.rest.v1.Problem;

/** Problem documents (RFC 9457) with the texts of the error catalogue. */
final class Problems {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    private Problems() {}

    static Response answer(int status, IssueCode code, String... arguments) {
        return answer(status, Issue.of(code, Place.FILE, arguments));
    }

    static Response answer(int status, Issue issue) {
        String english = IssueTexts.ENGLISH.message(issue);
        Problem problem =
                new Problem()
                        .type("urn:rasoat:problem:" + issue.code().code())
                        .title(english)
                        .status(status)
                        .code(issue.code().code())
                        .message(IssueTexts.VIETNAMESE.message(issue))
                        .messageEn(english)
                        .repair(IssueTexts.VIETNAMESE.repair(issue))
                        .repairEn(IssueTexts.ENGLISH.repair(issue));
        return Response.status(status).type(MEDIA_TYPE).entity(problem).build();
    }

    /**
     * The status of a refusal; whatever does not exist is 404, whatever it is called, and what only
     * the state of a round forbids is 409.
     */
    static int status(IssueCode code) {
        return switch (code) {
            case ROUND_UNKNOWN,
                    UNIT_UNKNOWN,
                    RECEIPT_UNKNOWN,
                    JOB_UNKNOWN,
                    ROWS_NOT_KEPT,
                    FORM_UNKNOWN,
                    STANDARD_UNKNOWN,
                    B1_TABLE_UNKNOWN,
                    HOUSEHOLD_UNKNOWN,
                    MATCH_UNKNOWN,
                    VILLAGE_UNKNOWN,
                    SUBMISSION_UNKNOWN ->
                    404;
            case UNDO_BLOCKED,
                    UNDONE_ALREADY,
                    ROUND_BUSY,
                    UNIT_SUBMITTED,
                    REOPENED_ALREADY,
                    CHANGED_MEANWHILE,
                    SUBMITTED_ALREADY,
                    JOB_ENDED,
                    NOT_HELD,
                    HELD_FILE_LOST,
                    NOTHING_TO_UNDO ->
                    409;
            case JOBS_BUSY -> 429;
            case REQUEST_TOO_LARGE -> 413;
            case CALLER_NOT_LOCAL -> 403;
            default -> 400;
        };
    }
}
