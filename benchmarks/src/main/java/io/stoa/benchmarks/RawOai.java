package io.stoa.benchmarks;

import io.stoa.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javax.sql.DataSource;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The plain way to give all works as Dublin Core: one query over a cursor, JSON trees, StAX. */
final class RawOai {

    private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String SELECT =
            "select id, updated_at, work_type, titles, details from stoa_work where published_at is not null"
                    + " and status = 'PUBLISHED' and audience = 'PUBLIC' order by updated_at, id";

    private final DataSource dataSource;
    private final String domain;
    private final ObjectMapper json = Json.mapper();

    RawOai(DataSource dataSource, String domain) {
        this.dataSource = dataSource;
        this.domain = domain;
    }

    long write(OutputStream out) throws SQLException, XMLStreamException {
        return write(out, "");
    }

    String first() throws SQLException, XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, " limit 1");
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<record>"), text.indexOf("</record>") + 9);
    }

    private long write(OutputStream out, String limit) throws SQLException, XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OAI-PMH");
        long records = 0;
        try (Connection connection = dataSource.getConnection()) {
            // Without it PostgreSQL's driver reads the whole result before the first row.
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(SELECT + limit)) {
                select.setFetchSize(1000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        write(xml, row);
                        records++;
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        return records;
    }

    private void write(XMLStreamWriter xml, ResultSet row) throws SQLException, XMLStreamException {
        String type = row.getString(3).toLowerCase(Locale.ROOT);
        xml.writeStartElement("record");
        xml.writeStartElement("header");
        text(xml, "identifier", "oai:" + domain + ":work/" + row.getString(1));
        text(
                xml,
                "datestamp",
                row.getObject(2, LocalDateTime.class)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toInstant(ZoneOffset.UTC)
                        .toString());
        text(xml, "setSpec", "type:" + type);
        xml.writeEndElement();
        xml.writeStartElement("metadata");
        xml.writeStartElement("oai_dc", "dc", OAI_DC);
        xml.writeNamespace("oai_dc", OAI_DC);
        xml.writeNamespace("dc", DC);
        describe(xml, json.readTree(row.getString(4)), json.readTree(row.getString(5)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** What the works of this benchmark say. */
    private static void describe(XMLStreamWriter xml, JsonNode titles, JsonNode details) throws XMLStreamException {
        for (JsonNode title : titles.path("texts")) {
            dc(xml, "title", title.asString());
        }
        for (JsonNode person : details.path("contributors")) {
            dc(
                    xml,
                    "creator",
                    person.path("family").asString() + person.path("given").asString());
        }
        dc(xml, "date", details.path("imprint").path("issued").path("year").asString());
        dc(xml, "type", "http://purl.org/coar/resource_type/c_6501");
        for (JsonNode identifier : details.path("identifiers")) {
            dc(xml, "identifier", identifier.path("value").asString());
        }
        dc(xml, "source", details.path("host").path("title").asString());
        for (JsonNode language : details.path("languages")) {
            dc(xml, "language", language.asString());
        }
    }

    private static void dc(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
