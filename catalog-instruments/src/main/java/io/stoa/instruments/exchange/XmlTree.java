package io.stoa.instruments.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Brings PIDINST XML to the tree of its JSON form and back: lists become arrays; an element with attributes becomes an
 * object with its text under its own name.
 */
final class XmlTree {

    private static final Set<String> LISTS = Set.of(
            "owners",
            "manufacturers",
            "instrumentTypes",
            "measuredVariables",
            "dates",
            "relatedIdentifiers",
            "alternateIdentifiers");

    private XmlTree() {}

    static ObjectNode read(byte[] bytes, String rootName) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDocumentType(reader);
            }
            if (!reader.getLocalName().equals(rootName)) {
                throw wrongRoot(reader.getLocalName(), rootName);
            }
            ObjectNode root = Json.mapper().createObjectNode();
            JsonNode content = element(reader, 1);
            if (content instanceof ObjectNode object) {
                root = object;
            }
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw malformed(line, e);
        }
    }

    static byte[] write(ObjectNode root, String rootName) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            write(writer, rootName, root);
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    /** The platform's own factory: others on the class path may not know these properties. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static void refuseDocumentType(XMLStreamReader reader) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw new UnreadableInputException(Message.of(
                    "instruments.exchange.document-type",
                    "line",
                    reader.getLocation().getLineNumber()));
        }
    }

    private static JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > BoundedInput.MAX_DEPTH) {
            throw BoundedInput.tooDeep();
        }
        String name = reader.getLocalName();
        ObjectNode object = Json.mapper().createObjectNode();
        ArrayNode list = Json.mapper().createArrayNode();
        attributes(reader, object);
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child(reader, depth, name, object, list);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw entity(reader);
            }
        }
        return content(name, object, list, text.toString().strip());
    }

    private static void child(XMLStreamReader reader, int depth, String parent, ObjectNode object, ArrayNode list)
            throws XMLStreamException {
        String name = reader.getLocalName();
        JsonNode content = element(reader, depth + 1);
        if (LISTS.contains(parent) && parent.equals(name + "s")) {
            list.add(content);
        } else {
            add(object, name, content);
        }
    }

    private static JsonNode content(String name, ObjectNode object, ArrayNode list, String text) {
        if (LISTS.contains(name)) {
            return list(name, object, list, text);
        }
        if (object.isEmpty()) {
            return StringNode.valueOf(text);
        }
        if (!text.isEmpty()) {
            add(object, name, StringNode.valueOf(text));
        }
        return object;
    }

    /** What a list should not hold follows its items in an object, where it is found unread. */
    private static ArrayNode list(String name, ObjectNode object, ArrayNode list, String text) {
        if (!text.isEmpty()) {
            add(object, name, StringNode.valueOf(text));
        }
        if (!object.isEmpty()) {
            list.add(object);
        }
        return list;
    }

    private static void attributes(XMLStreamReader reader, ObjectNode object) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) {
                add(object, reader.getAttributeLocalName(i), StringNode.valueOf(reader.getAttributeValue(i)));
            }
        }
    }

    /** An element that may stand only once keeps its name; the second is kept under another, and so not read. */
    private static void add(ObjectNode object, String name, JsonNode content) {
        String free = name;
        for (int n = 2; object.has(free); n++) {
            free = name + "(" + n + ")";
        }
        object.set(free, content);
    }

    private static void write(XMLStreamWriter writer, String name, JsonNode node) throws XMLStreamException {
        writer.writeStartElement(name);
        if (node instanceof ArrayNode array) {
            for (JsonNode item : array) {
                write(writer, name.substring(0, name.length() - 1), item);
            }
        } else if (node instanceof ObjectNode object) {
            writeObject(writer, name, object);
        } else {
            writer.writeCharacters(legal(node.asString()));
        }
        writer.writeEndElement();
    }

    private static void writeObject(XMLStreamWriter writer, String name, ObjectNode object) throws XMLStreamException {
        if (object.has(name)) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                if (!property.getKey().equals(name)) {
                    writer.writeAttribute(
                            property.getKey(), legal(property.getValue().asString()));
                }
            }
            writer.writeCharacters(legal(object.get(name).asString()));
            return;
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            write(writer, property.getKey(), property.getValue());
        }
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                                || c == '\n'
                                || c == '\t'
                                || c == '\r'
                        ? c
                        : 0xFFFD)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static UnreadableInputException wrongRoot(String found, String expected) {
        return new UnreadableInputException(Message.of(
                "instruments.exchange.wrong-root", "format", "PIDINST XML", "found", found, "expected", expected));
    }

    private static UnreadableInputException entity(XMLStreamReader reader) {
        return new UnreadableInputException(Message.of(
                "instruments.exchange.document-type",
                "line",
                reader.getLocation().getLineNumber()));
    }

    private static UnreadableInputException malformed(int line, XMLStreamException cause) {
        return new UnreadableInputException(
                Message.of(
                        "instruments.exchange.malformed",
                        "format",
                        "PIDINST XML",
                        "line",
                        line,
                        "reason",
                        String.valueOf(cause.getMessage()).replaceAll("\\s+", " ")),
                cause);
    }
}
