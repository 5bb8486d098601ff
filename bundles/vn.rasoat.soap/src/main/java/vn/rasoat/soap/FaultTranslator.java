package vn.rasoat.soap;

import java.io.IOException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import javax.xml.bind.JAXBException;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.io.CacheSizeExceededException;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.contract.soap.v1.ReviewService;

/**
 * Makes the typed fault of the contract out of everything that can go wrong, also of what CXF
 * refuses before an operation is reached. Nothing of the inside leaves the house.
 */
final class FaultTranslator extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultTranslator.class);

    private static final String NAMESPACE = ReviewService.SERVICE.getNamespaceURI();

    /** How SOAP 1.1, SOAP 1.2 and CXF call the caller's fault. */
    private static final Set<String> CALLER = Set.of("Client", "Sender", "client");

    /** Faults about headers: the standard names them, and they carry no detail. */
    private static final Set<String> PROTOCOL = Set.of("VersionMismatch", "MustUnderstand");

    private static final String UNDERSTOOD = FaultTranslator.class.getName() + ".understood";

    private final int uploadLimitMiB;

    FaultTranslator(int uploadLimitMiB) {
        super(Phase.PRE_LOGICAL);
        this.uploadLimitMiB = uploadLimitMiB;
    }

    @Override
    public void handleMessage(Message message) {
        Exception exception = message.getContent(Exception.class);
        Fault original = exception instanceof Fault fault ? fault : new Fault(exception);
        if (PROTOCOL.contains(original.getFaultCode().getLocalPart())) {
            return;
        }
        boolean understood = message.getExchange().containsKey(UNDERSTOOD);
        message.setContent(Exception.class, translate(original, understood));
    }

    private Fault translate(Fault original, boolean understood) {
        Issue issue = issue(original, understood);
        // HN-9 alone is ours; a text of the law that cannot be read is refused with HN-1
        boolean callersFault = !issue.code().code().startsWith("HN-9");
        Fault fault =
                new Fault(
                        new org.apache.cxf.common.i18n.Message(
                                issue.code().code() + " " + IssueTexts.ENGLISH.message(issue),
                                (ResourceBundle) null));
        fault.setFaultCode(callersFault ? Fault.FAULT_CODE_CLIENT : Fault.FAULT_CODE_SERVER);
        fault.setStatusCode(original.getStatusCode());
        Element detail = fault.getOrCreateDetail();
        Element typed = child(detail, "reviewFault", "");
        child(typed, "code", issue.code().code());
        child(typed, "message", IssueTexts.VIETNAMESE.message(issue));
        child(typed, "repair", IssueTexts.VIETNAMESE.repair(issue));
        child(typed, "messageEn", IssueTexts.ENGLISH.message(issue));
        child(typed, "repairEn", IssueTexts.ENGLISH.repair(issue));
        return fault;
    }

    private Issue issue(Fault original, boolean understood) {
        Throwable root = original;
        for (Throwable cause = original; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedRequestException rejected) {
                return rejected.issue();
            }
            if (cause instanceof UnavailableException failed) {
                LOG.error("Request failed: {}", failed.code().code(), failed);
                return Issue.of(failed.code(), Place.FILE);
            }
            if (cause instanceof CacheSizeExceededException) {
                return Issue.of(IssueCode.REQUEST_TOO_LARGE, Place.FILE, uploadLimitMiB + " MiB");
            }
            root = cause;
        }
        if (CALLER.contains(original.getFaultCode().getLocalPart())
                || !understood && isUnreadable(root)) {
            String why = root.getMessage();
            return Requests.invalid(why == null ? "SOAP" : why).issue();
        }
        if (root instanceof IOException) {
            // nobody is left to read the answer
            LOG.info("The caller hung up: {}", root.toString());
            return Issue.of(IssueCode.INTERNAL, Place.FILE, "");
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {}", IssueCode.INTERNAL.code(), incident, original);
        return Issue.of(IssueCode.INTERNAL, Place.FILE, incident);
    }

    /** CXF calls much of what is wrong with an envelope a server fault. */
    private static boolean isUnreadable(Throwable root) {
        return root instanceof Fault
                || root instanceof SAXException
                || root instanceof XMLStreamException
                || root instanceof JAXBException;
    }

    private static Element child(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        child.setTextContent(Answers.xml(text));
        parent.appendChild(child);
        return child;
    }

    /** Marks a request that reached its operation; what goes wrong from there is not the caller. */
    static final class Understood extends AbstractPhaseInterceptor<Message> {

        Understood() {
            super(Phase.PRE_INVOKE);
        }

        @Override
        public void handleMessage(Message message) {
            message.getExchange().put(UNDERSTOOD, true);
        }
    }
}
