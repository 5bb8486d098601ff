package vn.rasoat.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;

/** Every way a request can fail, as a problem document. */
final class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    private ProblemMappers() {}

    /** The caller broke the contract. */
    static final class Rejected implements ExceptionMapper<RejectedRequestException> {
        @Override
        public Response toResponse(RejectedRequestException rejected) {
            return Problems.answer(Problems.status(rejected.issue().code()), rejected.issue());
        }
    }

    /** The world failed; the cause is for the log only. */
    static final class Unavailable implements ExceptionMapper<UnavailableException> {
        @Override
        public Response toResponse(UnavailableException failed) {
            LOG.error("Request failed: {}", failed.code().code(), failed);
            return Problems.answer(503, failed.code());
        }
    }

    /** What the JAX-RS runtime refuses: unknown path, method, media type. */
    static final class Http implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException refused) {
            Response.StatusType status = refused.getResponse().getStatusInfo();
            if (status.getStatusCode() >= 500) {
                return unexpected(refused);
            }
            if (refused.getCause() instanceof NumberFormatException number) {
                // JAX-RS calls this 404; what is wrong is not the address but a parameter
                return new Rejected().toResponse(Requests.invalid(number.getMessage()));
            }
            Response answer =
                    Problems.answer(
                            status.getStatusCode(),
                            IssueCode.REQUEST_INVALID,
                            "HTTP " + status.getStatusCode() + " " + status.getReasonPhrase());
            Object allowed = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            return allowed == null
                    ? answer
                    : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed).build();
        }
    }

    /** A body that is not the JSON of the contract; says where, not with the words of a parser. */
    static final class MalformedJson implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException malformed) {
            return new Rejected().toResponse(Requests.invalid(where(malformed)));
        }

        private static String where(JsonProcessingException malformed) {
            if (malformed instanceof UnrecognizedPropertyException unknown) {
                return "JSON: " + Requests.quoted(unknown.getPropertyName()) + " ?";
            }
            JsonLocation location = malformed.getLocation();
            return location == null
                    ? "JSON"
                    : "JSON " + location.getLineNr() + ":" + location.getColumnNr();
        }
    }

    /** Our own fault. The caller gets a number under which the log has the rest. */
    static final class Unexpected implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable fault) {
            if (fault instanceof IOException) {
                // nobody is left to read the answer
                LOG.info("The caller hung up: {}", fault.toString());
                return Problems.answer(500, IssueCode.INTERNAL, "");
            }
            return unexpected(fault);
        }
    }

    private static Response unexpected(Throwable fault) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {}", IssueCode.INTERNAL.code(), incident, fault);
        return Problems.answer(500, IssueCode.INTERNAL, incident);
    }
}
