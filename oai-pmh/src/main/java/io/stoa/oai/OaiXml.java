package io.stoa.oai;

import io.stoa.core.exchange.XmlText;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The elements that answers are made of. */
final class OaiXml {

    private final XMLStreamWriter xml;

    OaiXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.allowed(text));
        xml.writeEndElement();
    }

    void text(String name, String text) throws XMLStreamException {
        text(xml, name, text);
    }

    void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void request(String baseUrl, @Nullable OaiRequest request) throws XMLStreamException {
        xml.writeStartElement("request");
        if (request != null) {
            xml.writeAttribute("verb", request.verb());
            for (Map.Entry<String, String> argument : request.arguments().entrySet()) {
                xml.writeAttribute(argument.getKey(), XmlText.allowed(argument.getValue()));
            }
        }
        xml.writeCharacters(baseUrl);
        xml.writeEndElement();
    }

    void error(OaiError error) throws XMLStreamException {
        xml.writeStartElement("error");
        xml.writeAttribute("code", error.code());
        xml.writeCharacters(XmlText.allowed(String.valueOf(error.getMessage())));
        xml.writeEndElement();
    }

    void header(String identifier, OaiHeader header) throws XMLStreamException {
        xml.writeStartElement("header");
        if (header.deleted()) {
            xml.writeAttribute("status", "deleted");
        }
        text("identifier", identifier);
        text("datestamp", header.datestamp().truncatedTo(ChronoUnit.SECONDS).toString());
        for (String set : header.sets()) {
            text("setSpec", set);
        }
        xml.writeEndElement();
    }

    void metadata(OaiMetadata metadata) throws XMLStreamException {
        xml.writeStartElement("metadata");
        metadata.write(xml);
        xml.writeEndElement();
    }

    void token(@Nullable String token, long cursor, @Nullable Instant expires) throws XMLStreamException {
        xml.writeStartElement("resumptionToken");
        if (expires != null) {
            xml.writeAttribute(
                    "expirationDate", expires.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        xml.writeAttribute("cursor", String.valueOf(cursor));
        if (token != null) {
            xml.writeCharacters(token);
        }
        xml.writeEndElement();
    }
}
