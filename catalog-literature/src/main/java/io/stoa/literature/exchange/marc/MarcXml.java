package io.stoa.literature.exchange.marc;

import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.exchange.XmlText;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.ReadDefaults;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** MARCXML (Library of Congress, MARC 21 Slim), for MARC 21 and UNIMARC, record by record. */
public final class MarcXml {

    /** The namespace of MARCXML. */
    public static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

    private static final int MAX_FIELDS = 10_000;
    private static final int MAX_TEXT = 1_000_000;

    private MarcXml() {}

    /**
     * Reads a file of one record or a collection of records.
     *
     * @param in the file; not closed
     * @param format which fields its records have
     * @param defaults what it does not say of itself
     * @param locale the language of the problems
     * @return the records, numbered from 1; where the file is no well-formed XML, the last row is unreadable
     */
    public static Iterator<ImportRow<WorkDraft>> read(
            InputStream in, MarcFormat format, ReadDefaults defaults, Locale locale) {
        return new Rows(in, format, defaults, locale);
    }

    /**
     * Writes a collection of records.
     *
     * @param works the works
     * @param format which fields the records shall have
     * @param out takes the file; not closed
     * @return how many were written
     */
    public static long write(Iterator<WorkDraft> works, MarcFormat format, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("collection");
            xml.writeDefaultNamespace(NAMESPACE);
            long written = 0;
            while (works.hasNext()) {
                xml.writeCharacters("\n");
                writeFields(works.next(), format, xml, false);
                written++;
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            return written;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML failed", e);
        }
    }

    /**
     * Writes one record as an element with its namespace, such as into an OAI-PMH answer.
     *
     * @param work the work
     * @param format which fields the record shall have
     * @param xml takes the element
     * @throws XMLStreamException if it cannot be written
     */
    public static void write(WorkDraft work, MarcFormat format, XMLStreamWriter xml) throws XMLStreamException {
        writeFields(work, format, xml, true);
    }

    private static void writeFields(WorkDraft work, MarcFormat format, XMLStreamWriter xml, boolean root)
            throws XMLStreamException {
        xml.writeStartElement("record");
        if (root) {
            xml.writeDefaultNamespace(NAMESPACE);
        }
        for (MarcField field : format.mapping().write(work).fields()) {
            if (field.tag().equals("LDR")) {
                element(xml, "leader", field.content());
            } else if (field.isControl()) {
                xml.writeStartElement("controlfield");
                xml.writeAttribute("tag", field.tag());
                xml.writeCharacters(XmlText.allowed(field.content()));
                xml.writeEndElement();
            } else {
                xml.writeStartElement("datafield");
                xml.writeAttribute("tag", field.tag());
                xml.writeAttribute("ind1", XmlText.allowed(String.valueOf(field.indicator(1))));
                xml.writeAttribute("ind2", XmlText.allowed(String.valueOf(field.indicator(2))));
                for (MarcField.Subfield subfield : field.subfields()) {
                    xml.writeStartElement("subfield");
                    xml.writeAttribute("code", XmlText.allowed(String.valueOf(subfield.code())));
                    xml.writeCharacters(XmlText.allowed(subfield.value()));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }

    private static final class Rows implements Iterator<ImportRow<WorkDraft>> {

        private final XMLStreamReader xml;
        private final MarcMapping mapping;
        private final ReadDefaults defaults;
        private final Locale locale;
        private long number;
        private @Nullable ImportRow<WorkDraft> next;

        Rows(InputStream in, MarcFormat format, ReadDefaults defaults, Locale locale) {
            this.mapping = format.mapping();
            this.defaults = defaults;
            this.locale = locale;
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            try {
                this.xml = factory.createXMLStreamReader(in);
            } catch (XMLStreamException e) {
                throw new UnreadableInputException(
                        Message.of("literature.marc.malformed", "reason", String.valueOf(e.getMessage())), e);
            }
            this.next = advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ImportRow<WorkDraft> next() {
            ImportRow<WorkDraft> row = next;
            if (row == null) {
                throw new NoSuchElementException("there is no record behind the last");
            }
            next = row instanceof ImportRow.Unreadable ? null : advance();
            return row;
        }

        private @Nullable ImportRow<WorkDraft> advance() {
            try {
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.DTD) {
                        throw new XMLStreamException("a document type declaration is not allowed", xml.getLocation());
                    }
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("record")) {
                        number++;
                        return new ImportRow.Read<>(number, mapping.read(record(), defaults));
                    }
                }
                return null;
            } catch (XMLStreamException e) {
                number++;
                Message message = Message.of(
                        "literature.marc.malformed-record",
                        "line",
                        e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                        "reason",
                        String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
                return new ImportRow.Unreadable<>(number, List.of(ImportProblem.of(number, null, message, locale)));
            }
        }

        private MarcRecord record() throws XMLStreamException {
            List<MarcField> fields = new ArrayList<>();
            while (xml.next() != XMLStreamConstants.END_ELEMENT
                    || !xml.getLocalName().equals("record")) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    fields.add(field());
                    if (fields.size() > MAX_FIELDS) {
                        throw new XMLStreamException(
                                "a record has more than " + MAX_FIELDS + " fields", xml.getLocation());
                    }
                }
            }
            return new MarcRecord(fields);
        }

        private MarcField field() throws XMLStreamException {
            String tag = Objects.requireNonNullElse(xml.getAttributeValue(null, "tag"), "");
            return switch (xml.getLocalName()) {
                case "leader" -> {
                    String leader = String.format("%-24s", text()).substring(0, 24);
                    yield new MarcField("LDR", "00000" + leader.substring(5, 12) + "00000" + leader.substring(17));
                }
                case "controlfield" -> new MarcField(tag, text());
                default -> dataField(tag);
            };
        }

        private MarcField dataField(String tag) throws XMLStreamException {
            String element = xml.getLocalName();
            String indicators = indicator("ind1") + indicator("ind2");
            List<MarcField.Subfield> subfields = new ArrayList<>();
            while (xml.next() != XMLStreamConstants.END_ELEMENT
                    || !xml.getLocalName().equals(element)) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    String code = xml.getAttributeValue(null, "code");
                    subfields.add(
                            new MarcField.Subfield(code == null || code.isEmpty() ? 'a' : code.charAt(0), text()));
                }
            }
            return MarcField.data(tag, indicators, subfields);
        }

        private String indicator(String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null || value.isEmpty() ? " " : value.substring(0, 1);
        }

        private String text() throws XMLStreamException {
            String text = xml.getElementText();
            if (text.length() > MAX_TEXT) {
                throw new XMLStreamException("a field has more than " + MAX_TEXT + " characters", xml.getLocation());
            }
            return text;
        }
    }
}
