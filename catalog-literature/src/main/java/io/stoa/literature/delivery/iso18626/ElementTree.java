package io.stoa.literature.delivery.iso18626;

import io.stoa.core.error.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML from strangers: no document type, no entities of their own, and no more than a message can need. */
final class ElementTree {

    private static final int DEEPEST = 20;
    private static final int MOST_ELEMENTS = 5_000;

    private final int mostBytes;
    private int count;

    ElementTree(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The element in the envelope {@code ISO18626Message}. */
    Element read(InputStream in) throws FaultyMessageException {
        BoundedStream bounded = new BoundedStream(in, mostBytes);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(bounded);
            try {
                return content(envelope(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw bounded.isExceeded() ? tooLarge() : malformed(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The reader of the JDK throws these at some broken encodings.
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    /** The JDK's own, whose limits are known, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private Element envelope(XMLStreamReader xml) throws XMLStreamException, FaultyMessageException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw malformed("DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed("&" + xml.getLocalName() + ";");
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = begin(xml, open);
                    root = root == null ? element : root;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml, open.peek());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        if (root == null) {
            throw malformed("no element");
        }
        return root;
    }

    private Element begin(XMLStreamReader xml, Deque<Element> open) throws FaultyMessageException {
        if (++count > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw tooLarge();
        }
        if (!Iso18626Writer.NAMESPACE.equals(xml.getNamespaceURI())) {
            throw unrecognised("{" + xml.getNamespaceURI() + "}" + xml.getLocalName());
        }
        if (open.isEmpty()) {
            requireVersion(xml);
        }
        Element element = new Element(xml.getLocalName(), attribute(xml, "scheme"));
        Element parent = open.peek();
        if (parent != null) {
            parent.add(element);
        }
        open.push(element);
        return element;
    }

    private static void requireVersion(XMLStreamReader xml) throws FaultyMessageException {
        String version = attribute(xml, "version");
        if (version == null) {
            throw missing("version");
        }
        if (!version.startsWith("1.")) {
            throw FaultyMessageException.value("version", version, Iso18626Writer.VERSION);
        }
    }

    /** The schema wants attributes with a prefix; others write them without, and what they mean is clear. */
    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        String qualified = xml.getAttributeValue(Iso18626Writer.NAMESPACE, name);
        return qualified != null ? qualified : xml.getAttributeValue("", name);
    }

    private static void text(XMLStreamReader xml, @Nullable Element element) {
        if (element != null) {
            element.append(xml.getText());
        }
    }

    private static Element content(Element envelope) throws FaultyMessageException {
        if (!envelope.name().equals("ISO18626Message")) {
            throw unrecognised(envelope.name());
        }
        if (envelope.children().size() != 1) {
            throw malformed(envelope.children().size() + " messages in one");
        }
        return envelope.children().get(0);
    }

    static FaultyMessageException unrecognised(String element) {
        return new FaultyMessageException(
                ErrorType.UNRECOGNISED_DATA_ELEMENT,
                element,
                Message.of("literature.iso18626.element", "element", FaultyMessageException.shortened(element)));
    }

    static FaultyMessageException missing(String element) {
        return new FaultyMessageException(
                ErrorType.BADLY_FORMED_MESSAGE, element, Message.of("literature.iso18626.missing", "element", element));
    }

    static FaultyMessageException misplaced(String element) {
        return new FaultyMessageException(
                ErrorType.BADLY_FORMED_MESSAGE,
                element,
                Message.of("literature.iso18626.misplaced", "element", element));
    }

    private FaultyMessageException tooLarge() {
        return new FaultyMessageException(
                ErrorType.BADLY_FORMED_MESSAGE,
                null,
                Message.of(
                        "literature.iso18626.too-large",
                        "bytes",
                        String.format(Locale.ROOT, "%,d", mostBytes),
                        "elements",
                        MOST_ELEMENTS,
                        "depth",
                        DEEPEST));
    }

    private static FaultyMessageException malformed(String reason) {
        String words = FaultyMessageException.shortened(reason.replaceAll("\\s+", " "));
        return new FaultyMessageException(
                ErrorType.BADLY_FORMED_MESSAGE, null, Message.of("literature.iso18626.malformed", "reason", words));
    }

    /** Ends where a message is larger than allowed. */
    private static final class BoundedStream extends FilterInputStream {

        private final long limit;
        private long read;

        BoundedStream(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        boolean isExceeded() {
            return read > limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            if (got > 0) {
                count(got);
            }
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (isExceeded()) {
                throw new IOException("more than " + limit + " bytes");
            }
        }
    }
}
