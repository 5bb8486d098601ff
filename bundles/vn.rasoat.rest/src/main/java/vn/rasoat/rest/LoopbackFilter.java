package vn.rasoat.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.annotation.Priority;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import vn.rasoat.api.issue.IssueCode;

/** Refuses every caller that is not on this machine, until there is access control. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class LoopbackFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        Message message = PhaseInterceptorChain.getCurrentMessage();
        if (!isLocal((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST))) {
            context.abortWith(
                    Problems.answer(
                            Problems.status(IssueCode.CALLER_NOT_LOCAL),
                            IssueCode.CALLER_NOT_LOCAL));
        }
    }

    /** Without a request nothing is proven; a forwarded one began on another machine. */
    static boolean isLocal(HttpServletRequest request) {
        return request != null
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && isLoopback(request.getRemoteAddr());
    }

    static boolean isLoopback(String address) {
        if (address == null || address.isEmpty()) {
            return false;
        }
        try {
            // the container gives a literal, so no name is looked up
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
