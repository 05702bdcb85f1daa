package io.stoa.oai.harvest;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads an answer from a stranger: no document type, no entities, bounded in depth; its size is bounded by its stream. */
final class ResponseReader {

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final int DEEPEST = 100;
    private static final int MOST_RECORDS = 50_000;
    private static final int LONGEST_TEXT = 10_000;

    private final XMLStreamReader xml;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> identify = new LinkedHashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<RawRecord> records = new ArrayList<>();
    private String responseDate = "";
    private @Nullable ResumptionToken token;

    private ResponseReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static OaiResponse read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(in);
        try {
            return new ResponseReader(xml).document();
        } finally {
            xml.close();
        }
    }

    /** The JDK's own, whose limits are known, whatever else is on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** A UTC time, or a day; other offsets and fractions of seconds are no OAI dates, but clear. */
    static @Nullable Instant time(String text) {
        String plain = text.strip();
        try {
            return plain.length() <= 10
                    ? LocalDate.parse(plain).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(plain).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private OaiResponse document() throws XMLStreamException {
        if (!nextElement() || !xml.getLocalName().equals("OAI-PMH") || !NAMESPACE.equals(xml.getNamespaceURI())) {
            throw new XMLStreamException("expected the element OAI-PMH of " + NAMESPACE, xml.getLocation());
        }
        Map<String, String> namespaces = XmlFragment.declared(xml, Map.of());
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "responseDate" -> responseDate = text();
                case "error" -> {
                    String code = attribute("code");
                    errors.put(code == null ? "" : code, text());
                }
                case "Identify" -> identify();
                case "ListSets" -> list(namespaces, false);
                case "ListRecords" -> list(namespaces, true);
                default -> skip();
            }
        }
        // To the end, so that a body which goes on and on is found out.
        while (xml.hasNext()) {
            xml.next();
        }
        Instant answeredAt = time(responseDate);
        if (answeredAt == null) {
            throw new XMLStreamException("the responseDate " + responseDate + " is no UTC time");
        }
        return new OaiResponse(answeredAt, errors, identify, sets, records, token);
    }

    private void identify() throws XMLStreamException {
        while (nextElement()) {
            String name = xml.getLocalName();
            if (name.equals("description")) {
                skip();
            } else {
                identify.putIfAbsent(name, text());
            }
        }
    }

    private void list(Map<String, String> around, boolean ofRecords) throws XMLStreamException {
        Map<String, String> namespaces = XmlFragment.declared(xml, around);
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "record" -> {
                    if (!ofRecords || records.size() == MOST_RECORDS) {
                        throw new XMLStreamException("more than " + MOST_RECORDS + " records in one answer");
                    }
                    records.add(oneRecord(namespaces));
                }
                case "set" -> set();
                case "resumptionToken" -> token = token();
                default -> skip();
            }
        }
    }

    private void set() throws XMLStreamException {
        while (nextElement()) {
            if (xml.getLocalName().equals("setSpec")) {
                sets.add(text());
            } else {
                skip();
            }
        }
    }

    private @Nullable ResumptionToken token() throws XMLStreamException {
        String expires = attribute("expirationDate");
        String size = attribute("completeListSize");
        Long listSize = size != null && size.strip().matches("[0-9]{1,15}") ? Long.valueOf(size.strip()) : null;
        String text = text();
        return text.isEmpty() ? null : new ResumptionToken(text, expires == null ? null : time(expires), listSize);
    }

    private RawRecord oneRecord(Map<String, String> around) throws XMLStreamException {
        Map<String, String> namespaces = XmlFragment.declared(xml, around);
        Header header = new Header("", "", List.of(), false);
        String metadata = null;
        List<String> about = new ArrayList<>();
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "header" -> header = header();
                case "metadata" -> metadata = content(namespaces);
                case "about" -> {
                    String said = content(namespaces);
                    if (said != null) {
                        about.add(said);
                    }
                }
                default -> skip();
            }
        }
        return new RawRecord(
                header.identifier(),
                header.datestamp(),
                header.sets(),
                header.deleted(),
                header.deleted() ? null : metadata,
                about);
    }

    private record Header(String identifier, String datestamp, List<String> sets, boolean deleted) {}

    private Header header() throws XMLStreamException {
        boolean deleted = "deleted".equals(attribute("status"));
        String identifier = "";
        String datestamp = "";
        List<String> in = new ArrayList<>();
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "identifier" -> identifier = text();
                case "datestamp" -> datestamp = text();
                case "setSpec" -> in.add(text());
                default -> skip();
            }
        }
        return new Header(identifier, datestamp, in, deleted);
    }

    private @Nullable String content(Map<String, String> around) throws XMLStreamException {
        Map<String, String> namespaces = XmlFragment.declared(xml, around);
        String content = null;
        while (nextElement()) {
            if (content == null) {
                content = XmlFragment.copy(xml, namespaces);
            } else {
                skip();
            }
        }
        return content;
    }

    /** Goes to the next child of the element; false at the element's end. Every child must be left at its end. */
    private boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.DTD ->
                    throw new XMLStreamException("document types are not read", xml.getLocation());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("entities are not read", xml.getLocation());
                default -> {
                    // text, comments and processing instructions between elements
                }
            }
        }
        return false;
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text.append(xml.getText());
                    if (text.length() > LONGEST_TEXT) {
                        throw new XMLStreamException("a text is longer than " + LONGEST_TEXT, xml.getLocation());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("entities are not read", xml.getLocation());
                default -> {
                    // comments and processing instructions
                }
            }
        }
        return text.toString().strip();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new XMLStreamException("elements are nested deeper than " + DEEPEST, xml.getLocation());
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }
}
