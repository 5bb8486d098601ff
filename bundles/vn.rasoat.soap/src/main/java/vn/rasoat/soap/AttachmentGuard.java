package vn.rasoat.soap;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Lets an attachment stand only where the contract has binary content. JAXB takes one anywhere, and
 * in place of a code it would turn all of the attachment into a text in memory.
 */
final class AttachmentGuard extends AbstractPhaseInterceptor<Message> {

    AttachmentGuard() {
        super(Phase.POST_PROTOCOL);
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (reader != null) {
            message.setContent(XMLStreamReader.class, new Reader(reader));
        }
    }

    private static final class Reader extends StreamReaderDelegate {

        private static final String XOP = "http://www.w3.org/2004/08/xop/include";

        private String parent = "";

        Reader(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            return checked(super.next());
        }

        @Override
        public int nextTag() throws XMLStreamException {
            return checked(super.nextTag());
        }

        private int checked(int event) throws XMLStreamException {
            if (event == START_ELEMENT) {
                if (XOP.equals(getNamespaceURI()) && !"content".equals(parent)) {
                    throw new XMLStreamException("attachment outside of content");
                }
                parent = getLocalName();
            }
            return event;
        }
    }
}
