package vn.rasoat.intake.source;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The events of an XML reader, whose faults are all of one kind. */
public final class XmlEvents {

    private XmlEvents() {}

    /**
     * Goes on to the next event.
     *
     * @param reader the reader
     * @return the event
     * @throws XMLStreamException if the document is at fault; the reader says some faults of
     *     namespaces, such as the prefix {@code xmlns} given to one, by a bare RuntimeException
     */
    public static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            // its subclasses have other reasons: an import that is cancelled, a disk that fails
            if (e.getClass() == RuntimeException.class) {
                throw new XMLStreamException(e.getMessage(), reader.getLocation(), e);
            }
            throw e;
        }
    }
}
