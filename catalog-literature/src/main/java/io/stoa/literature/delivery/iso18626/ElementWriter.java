package io.stoa.literature.delivery.iso18626;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements; what is absent is left out. */
final class ElementWriter {

    /** The schema wants attributes qualified, and the default namespace does not reach them. */
    private static final String PREFIX = "ill";

    private final XMLStreamWriter xml;

    ElementWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void document(String namespace, String root, String version, Runnable content) throws XMLStreamException {
        xml.setDefaultNamespace(namespace);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("", root, namespace);
        xml.writeDefaultNamespace(namespace);
        xml.writeNamespace(PREFIX, namespace);
        xml.writeAttribute(PREFIX, namespace, "version", version);
        content.run();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    void element(String name, Runnable content) {
        try {
            xml.writeStartElement("", name, Iso18626Writer.NAMESPACE);
            content.run();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    <T> void optional(String name, @Nullable T value, Consumer<T> content) {
        if (value != null) {
            element(name, () -> content.accept(value));
        }
    }

    <T> void each(String name, List<T> values, Consumer<T> content) {
        values.forEach(value -> element(name, () -> content.accept(value)));
    }

    void text(String name, @Nullable String value) {
        optional(name, value, this::characters);
    }

    void constant(String name, @Nullable Enum<?> value) {
        text(name, value == null ? null : WireName.of(value));
    }

    void number(String name, @Nullable Integer value) {
        text(name, value == null ? null : value.toString());
    }

    void instant(String name, @Nullable Instant value) {
        text(name, value == null ? null : value.toString());
    }

    void yesOrNo(String name, @Nullable Boolean value) {
        text(name, value == null ? null : value ? "Y" : "N");
    }

    void trueOrFalse(String name, @Nullable Boolean value) {
        text(name, value == null ? null : value.toString());
    }

    void pair(String name, @Nullable SchemeValue value) {
        if (value == null) {
            return;
        }
        element(name, () -> {
            scheme(value.scheme());
            characters(value.value());
        });
    }

    private void scheme(@Nullable String scheme) {
        try {
            if (scheme != null) {
                xml.writeAttribute(PREFIX, Iso18626Writer.NAMESPACE, "scheme", legal(scheme));
            }
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private void characters(String value) {
        try {
            xml.writeCharacters(legal(value));
        } catch (XMLStreamException e) {
            throw unwritable(e);
        }
    }

    private static String legal(String text) {
        if (text.codePoints().allMatch(ElementWriter::isLegal)) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(each -> isLegal(each) ? each : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isLegal(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }

    static UncheckedIOException unwritable(XMLStreamException e) {
        return new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e));
    }
}
