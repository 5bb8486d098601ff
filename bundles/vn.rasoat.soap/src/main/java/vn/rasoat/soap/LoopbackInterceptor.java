package vn.rasoat.soap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/** Refuses every caller that is not on this machine, until there is access control. */
final class LoopbackInterceptor extends AbstractPhaseInterceptor<Message> {

    private static final int FORBIDDEN = 403;

    LoopbackInterceptor() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        if (!isLocal((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST))) {
            Fault refused = new Fault(new RejectedRequestException(IssueCode.CALLER_NOT_LOCAL));
            refused.setStatusCode(FORBIDDEN);
            throw refused;
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
