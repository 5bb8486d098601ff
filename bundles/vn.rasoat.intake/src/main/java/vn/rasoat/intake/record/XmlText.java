package vn.rasoat.intake.record;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
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
 * The elements of an XML file, one after the other. A document type is refused, so no entity can be
 * declared, and nothing outside the file is ever opened. No tag, comment or text may be so long
 * that it fills the memory.
 */
final class XmlText implements Closeable {

    /** Bytes that one step may take; names and values of a tag stand in it. */
    private static final int LONGEST_STEP = 1 << 19;

    private static final int LONGEST_NAME = 40;

    private static final List<Class<? extends Exception>> FAULTS_OF_CONTENT =
            List.of(
                    EOFException.class,
                    CharConversionException.class,
                    CharacterCodingException.class,
                    UTFDataFormatException.class,
                    UnsupportedEncodingException.class);

    private static final XMLInputFactory FACTORY = factory();

    private final Budget budget;
    private final Steps stream;
    private final XMLStreamReader reader;

    XmlText(InputStream bytes, Budget budget) throws UnreadableFileException, IOException {
        this.budget = budget;
        stream = new Steps(bytes);
        try {
            reader = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException | UncheckedStreamException e) {
            stream.close();
            throw refuse(e, 1, 1);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Goes on to the next start or end of an element, or text; false at the end of the file. */
    boolean next() throws UnreadableFileException, IOException {
        try {
            while (reader.hasNext()) {
                stream.step();
                switch (XmlEvents.next(reader)) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new UnreadableFileException(
                                    IssueCode.FILE_UNREADABLE,
                                    Texts.of("file.xml-doctype", Integer.toString(line())));
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA -> {
                        return true;
                    }
                    default -> {
                        // comments, instructions, spaces outside of the root
                    }
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw refuse(e, line(), column());
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    /** The name of the present element, as messages may show it. */
    String name() {
        String name = reader.getLocalName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute without a namespace, empty if it is not there. */
    String attribute(String local) throws UnreadableFileException, IOException {
        try {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(local)
                        && isEmpty(reader.getAttributeNamespace(i))) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        } catch (UncheckedStreamException e) {
            throw refuse(e, line(), column());
        }
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /** Appends the present piece of text. */
    void text(StringBuilder into) throws UnreadableFileException, IOException {
        try {
            into.append(reader.getText());
        } catch (UncheckedStreamException e) {
            throw refuse(e, line(), column());
        }
        if (into.length() > RecordFile.LONGEST_TEXT) {
            throw new UnreadableFileException(
                    IssueCode.FILE_TOO_LARGE, Texts.of("file.line", Integer.toString(line())));
        }
    }

    /** The line of the present place, from 1. */
    int line() {
        return Math.max(reader.getLocation().getLineNumber(), 1);
    }

    private int column() {
        return Math.max(reader.getLocation().getColumnNumber(), 1);
    }

    /** The parser is lazy: what is wrong with a text may show only when the text is asked for. */
    private UnreadableFileException refuse(Exception cause, int line, int column)
            throws IOException {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof TooLong) {
                return new UnreadableFileException(
                        IssueCode.FILE_TOO_LARGE, Texts.of("file.line", Integer.toString(line)));
            }
            if (t instanceof Budget.Exceeded) {
                return budget.exceeded();
            }
            if (t instanceof IOException failure && !isFaultOfContent(failure)) {
                throw failure;
            }
        }
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE,
                Texts.of("file.xml", Integer.toString(line), Integer.toString(column)));
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

    /** Counts what one step of the parser reads. */
    private static final class Steps extends FilterInputStream {

        private int taken;

        Steps(InputStream bytes) {
            super(bytes);
        }

        void step() {
            taken = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            taken += Math.max(read, 0);
            if (taken > LONGEST_STEP) {
                throw new TooLong();
            }
            return read;
        }
    }

    /** Told apart from a failing disk. */
    private static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
