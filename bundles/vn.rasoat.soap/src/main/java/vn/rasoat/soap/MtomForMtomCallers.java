package vn.rasoat.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Answers with attachments to callers that speak MTOM, and with a plain envelope to the others. */
final class MtomForMtomCallers extends AbstractPhaseInterceptor<Message> {

    MtomForMtomCallers() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message answer) {
        String type = (String) answer.getExchange().getInMessage().get(Message.CONTENT_TYPE);
        answer.put(
                Message.MTOM_ENABLED,
                type != null && type.startsWith("multipart/") && type.contains("xop+xml"));
    }
}
