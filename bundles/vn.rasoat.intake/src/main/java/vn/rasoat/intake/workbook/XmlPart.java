package vn.rasoat.intake.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.XmlEvents;
import vn.rasoat.intake.text.Texts;

/**
 * One XML part of the workbook. A part with a DOCTYPE is refused, so no entity can be declared, and
 * nothing outside the part is ever opened.
 */
final class XmlPart implements AutoCloseable {

    /** Excel allows 32,767 characters in a cell; twice that is no cell any more. */
    private static final int LONGEST_TEXT = 65_534;

    private static final List<Class<? extends IOException>> FAULTS_OF_CONTENT =
            List.of(
                    ZipException.class,
                    EOFException.class,
                    CharConversionException.class,
                    CharacterCodingException.class,
                    UTFDataFormatException.class,
                    UnsupportedEncodingException.class);

    /** The part's namespace differs between transitional and strict files, so names decide. */
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final Budget budget;
    private final InputStream stream;
    private final XMLStreamReader reader;

    XmlPart(String name, InputStream stream, Budget budget)
            throws UnreadableFileException, IOException {
        this.name = name;
        this.budget = budget;
        this.stream = stream;
        try {
            this.reader = FACTORY.createXMLStreamReader(budget.count(stream));
        } catch (XMLStreamException e) {
            stream.close();
            throw refuse(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Goes on to the next start or end of an element. */
    boolean next() throws UnreadableFileException, IOException {
        try {
            while (reader.hasNext()) {
                int event = XmlEvents.next(reader);
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableFileException(
                            IssueCode.FILE_UNREADABLE, Texts.of("file.doctype", name));
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw refuse(e);
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** An attribute by its local name, empty if it is not there. */
    String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Appends the text up to the end of the present element, which holds text only. */
    void text(StringBuilder into) throws UnreadableFileException, IOException {
        try {
            for (int event = XmlEvents.next(reader);
                    event != XMLStreamConstants.END_ELEMENT;
                    event = XmlEvents.next(reader)) {
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    into.append(reader.getText());
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableFileException(
                            IssueCode.FILE_UNREADABLE, Texts.of("file.doctype", name));
                }
                if (into.length() > LONGEST_TEXT) {
                    throw budget.exceeded();
                }
            }
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw refuse(e);
        }
    }

    /** The parser is lazy: what is wrong with a text may show only when the text is asked for. */
    private UnreadableFileException refuse(Exception cause) throws IOException {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof Budget.Exceeded) {
                return budget.exceeded();
            }
            if (t instanceof IOException failure && !isFaultOfContent(failure)) {
                throw failure;
            }
        }
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, Texts.of("file.broken-xml", name));
    }

    /** Told apart from a failing disk: wrong bytes stay wrong however often they are read. */
    private static boolean isFaultOfContent(IOException failure) {
        return FAULTS_OF_CONTENT.stream().anyMatch(fault -> fault.isInstance(failure));
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
