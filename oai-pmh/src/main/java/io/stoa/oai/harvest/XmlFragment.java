package io.stoa.oai.harvest;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Copies an element into a document of its own. Namespaces that are declared around it are declared on it, used or not, since
 * values such as {@code xsi:type="dcterms:URI"} need them, too. Comments and processing instructions are left out.
 */
final class XmlFragment {

    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder(1024);

    private XmlFragment(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Copies the element at which the reader stands, and leaves the reader at its end.
     *
     * @param around the namespaces declared around it, by prefix
     */
    static String copy(XMLStreamReader xml, Map<String, String> around) throws XMLStreamException {
        return new XmlFragment(xml).copy(around);
    }

    /** The namespaces that hold inside of the element at which the reader stands. */
    static Map<String, String> declared(XMLStreamReader xml, Map<String, String> around) {
        if (xml.getNamespaceCount() == 0) {
            return around;
        }
        Map<String, String> inside = new LinkedHashMap<>(around);
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            inside.put(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)));
        }
        return inside;
    }

    private String copy(Map<String, String> around) throws XMLStreamException {
        start(declared(xml, around));
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("elements are nested deeper than " + DEEPEST, xml.getLocation());
                    }
                    start(declared(xml, Map.of()));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text.append("</");
                    name(xml.getPrefix(), xml.getLocalName());
                    text.append('>');
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    escape(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("entities are not read", xml.getLocation());
                default -> {
                    // comments and processing instructions say nothing of a record
                }
            }
        }
        return text.toString();
    }

    private void start(Map<String, String> namespaces) {
        text.append('<');
        name(xml.getPrefix(), xml.getLocalName());
        namespaces.forEach((prefix, namespace) -> {
            text.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix);
            value(namespace);
        });
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            text.append(' ');
            name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
            value(xml.getAttributeValue(i));
        }
        text.append('>');
    }

    private void name(@Nullable String prefix, String localName) {
        if (prefix != null && !prefix.isEmpty()) {
            text.append(prefix).append(':');
        }
        text.append(localName);
    }

    private void value(String value) {
        text.append("=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("&quot;");
                case '\n' -> text.append("&#10;");
                case '\t' -> text.append("&#9;");
                default -> escape(c);
            }
        }
        text.append('"');
    }

    private void escape(char[] characters, int start, int length) {
        for (int i = start; i < start + length; i++) {
            escape(characters[i]);
        }
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '\r' -> text.append("&#13;");
            default -> text.append(c);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
