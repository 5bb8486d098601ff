package vn.rasoat.intake.marking;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UTFDataFormatException;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.XmlEvents;

/**
 * One XML part on its way from the original into the marked workbook. The parser says where
 * elements begin; what is written is the text of the part itself, but for the tags that are
 * replaced and what is put in. Prefixes, order of attributes, spaces and unknown elements therefore
 * stay as they are, and memory holds no more than a tag and what the parser has read ahead.
 */
final class XmlEditor implements AutoCloseable {

    private static final List<Class<? extends IOException>> FAULTS_OF_CONTENT =
            List.of(
                    ZipException.class,
                    EOFException.class,
                    CharConversionException.class,
                    CharacterCodingException.class,
                    UTFDataFormatException.class,
                    UnsupportedEncodingException.class,
                    RawText.TooLong.class);

    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final Budget budget;
    private final Charset charset;
    private final RawText raw;
    private final Writer writer;
    private final XMLStreamReader2 reader;
    private final StringBuilder held = new StringBuilder();
    private boolean holding;
    private String tag = "";
    private int tagLength;
    private String after = "";
    private boolean emptyElement;
    private int depth;

    /**
     * Opens a part.
     *
     * @param part its name, for the refusal of a broken one
     * @param content its bytes; closed with this
     * @param target where the edited part goes; stays open
     * @param budget bytes that may be unpacked in all
     */
    XmlEditor(String part, InputStream content, OutputStream target, Budget budget)
            throws UnreadableFileException, IOException {
        this.part = part;
        this.budget = budget;
        BufferedInputStream bytes = Encodings.buffered(budget.count(content));
        try {
            charset = Encodings.of(bytes);
            raw =
                    new RawText(
                            new InputStreamReader(
                                    bytes,
                                    charset.newDecoder()
                                            .onMalformedInput(CodingErrorAction.REPORT)
                                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            writer = new BufferedWriter(new OutputStreamWriter(target, charset), 1 << 15);
            reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(raw);
        } catch (XMLStreamException | UncheckedStreamException | IOException e) {
            content.close();
            throw refuse(e);
        }
    }

    /** Opens a part only to read it. */
    XmlEditor(String part, InputStream content, Budget budget)
            throws UnreadableFileException, IOException {
        this(part, content, OutputStream.nullOutputStream(), budget);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /**
     * Goes on to the next start or end of an element; what lies before it is written.
     *
     * @return false at the end of the part, which is then written whole
     */
    boolean next() throws UnreadableFileException, IOException {
        try {
            writeTag();
            boolean wasEmpty = emptyElement;
            emptyElement = false;
            while (reader.hasNext()) {
                switch (XmlEvents.next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        emptyElement = reader.isEmptyElement();
                        atTag();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (!wasEmpty) {
                            atTag();
                        }
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw unreadable("file.doctype");
                    default -> {
                        // text, comments and instructions pass through
                    }
                }
            }
            raw.writeAll(sink());
            writer.flush();
            return false;
        } catch (XMLStreamException | UncheckedStreamException | IOException e) {
            throw refuse(e);
        }
    }

    private void atTag() throws IOException {
        raw.writeUpTo(reader.getLocationInfo().getStartingCharOffset(), sink());
        tag = raw.tag();
        tagLength = tag.length();
    }

    private void writeTag() throws IOException {
        if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (!tag.isEmpty()) {
            sink().append(tag);
        }
        raw.drop(tagLength);
        tag = "";
        tagLength = 0;
        if (!after.isEmpty()) {
            sink().append(after);
            after = "";
        }
    }

    private Appendable sink() {
        return holding ? held : writer;
    }

    /** Whether an element begins here. */
    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    /** Whether an element begins here, and how deep; the root has depth 1. */
    boolean starts(int atDepth, String element) {
        return depth == atDepth && starts(element);
    }

    /** Whether any element begins here, and how deep. */
    boolean startsAt(int atDepth) {
        return depth == atDepth && reader.isStartElement();
    }

    /** Whether an element ends here, and how deep. */
    boolean ends(int atDepth, String element) {
        return depth == atDepth && reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** How deep the present element lies; the root has depth 1. */
    int depth() {
        return depth;
    }

    /** Whether the root ends here. */
    boolean endsRoot() {
        return depth == 1 && reader.isEndElement();
    }

    /** The name of the present element without prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The namespace of the present element. */
    String namespace() {
        return String.valueOf(reader.getNamespaceURI());
    }

    /** Whether the element that begins here is written as an empty one. */
    boolean isEmpty() {
        return emptyElement;
    }

    /** A name of the same vocabulary as the present element, with the prefix of this part. */
    String sibling(String element) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? element : prefix + ":" + element;
    }

    /** The prefix of a namespace at this place, empty if it has none. */
    String prefixOf(String namespace) {
        String prefix = reader.getNamespaceContext().getPrefix(namespace);
        return prefix == null ? "" : prefix;
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

    /** The attributes that have no prefix, by name. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The text of the element that begins here; goes on to its end. */
    String text() throws UnreadableFileException, IOException {
        boolean empty = emptyElement;
        try {
            writeTag();
            emptyElement = false;
            StringBuilder text = new StringBuilder();
            for (int event = XmlEvents.next(reader);
                    event != XMLStreamConstants.END_ELEMENT;
                    event = XmlEvents.next(reader)) {
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.SPACE
                        || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    throw unreadable("file.broken-xml");
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw unreadable("file.doctype");
                }
            }
            if (!empty) {
                atTag();
            }
            return text.toString();
        } catch (XMLStreamException | UncheckedStreamException | IOException e) {
            throw refuse(e);
        }
    }

    /** The present tag as it stands in the part. */
    String tag() {
        return tag;
    }

    /** Writes another tag instead of the present one; an empty text leaves it out. */
    void replaceTag(String other) {
        tag = other;
    }

    /** Puts something in before the present tag. */
    void insert(String xml) throws IOException {
        sink().append(encodable(xml));
    }

    /** Puts something in behind the present tag; where the element is empty, into it. */
    void insertInside(String xml) {
        if (emptyElement) {
            tag = Tag.opened(tag);
            String name = tag.substring(1).split("[\\s>]", 2)[0];
            after += encodable(xml) + "</" + name + ">";
        } else {
            after += encodable(xml);
        }
    }

    /** Keeps back what is written from here on, the present tag included. */
    void hold() {
        held.setLength(0);
        holding = true;
    }

    /** What was kept back before the present tag. */
    String held() {
        return held.toString();
    }

    /** How much was kept back before the present tag. */
    int heldLength() {
        return held.length();
    }

    /** Forgets what was kept back from a length on. */
    void shortenHeld(int length) {
        held.setLength(length);
    }

    /** Writes what was kept back. */
    void release() throws IOException {
        holding = false;
        writer.append(held);
        held.setLength(0);
    }

    /** Forgets what was kept back, and the present tag. */
    void forget() {
        holding = false;
        held.setLength(0);
        tag = "";
    }

    private String encodable(String xml) {
        boolean unicode =
                charset.equals(StandardCharsets.UTF_8) || charset.name().startsWith("UTF-16");
        return unicode ? xml : XmlText.ascii(xml);
    }

    UnreadableFileException broken() {
        return unreadable("file.broken-xml");
    }

    private UnreadableFileException unreadable(String text) {
        return new UnreadableFileException(IssueCode.FILE_UNREADABLE, MarkingTexts.of(text, part));
    }

    /** What is wrong with a part may lie deep: the parser wraps what the stream throws. */
    private UnreadableFileException refuse(Exception cause) throws IOException {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof Budget.Exceeded) {
                return budget.exceeded();
            }
            if (t instanceof IOException failure
                    && FAULTS_OF_CONTENT.stream().noneMatch(fault -> fault.isInstance(failure))) {
                throw failure;
            }
        }
        return unreadable("file.broken-xml");
    }

    @Override
    public void close() throws IOException {
        try {
            reader.closeCompletely();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            raw.close();
        }
    }
}
