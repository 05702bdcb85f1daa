package io.stoa.oai;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import io.stoa.core.oai.OaiCrosswalk;
import io.stoa.core.oai.OaiSource;
import io.stoa.core.page.Cursors;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Answers the requests of OAI-PMH 2.0 for any web layer: parameters in, XML out. It keeps no state; resumption tokens are
 * signed and begin at the key of the last record, so a page costs the same at the end of a harvest as at its beginning.
 *
 * <pre>{@code
 * OaiProvider provider = OaiProvider.create(
 *         OaiRepository.of("Library", "https://library.example.org/oai", "library.example.org", "oai@library.example.org"),
 *         List.of(platform.get(WorkRepository.class)), key, clock);
 * response.setContentType(OaiProvider.CONTENT_TYPE);
 * provider.respond(parameters, response.getOutputStream());
 * }</pre>
 *
 * @see <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH 2.0</a>
 */
public final class OaiProvider {

    /** The media type of every answer. */
    public static final String CONTENT_TYPE = "text/xml;charset=UTF-8";

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final OaiRepository repository;
    private final List<OaiSource> sources;
    private final Cursors cursors;
    private final Clock clock;

    private OaiProvider(OaiRepository repository, List<? extends OaiSource> sources, Cursors cursors, Clock clock) {
        this.repository = repository;
        this.sources = List.copyOf(sources);
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * A provider.
     *
     * @param repository what it says of itself
     * @param sources where its records come from, at least one; harvested in this order
     * @param key signs resumption tokens, at least 16 bytes; the same on every node
     * @param clock the host's clock
     * @return the provider
     * @throws IllegalArgumentException if there is no source, or the key is too short
     */
    public static OaiProvider create(
            OaiRepository repository, List<? extends OaiSource> sources, byte[] key, Clock clock) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("there are no sources, expected at least one");
        }
        return new OaiProvider(repository, sources, new Cursors(key), clock);
    }

    /**
     * The same provider with more formats. They are told of in ListMetadataFormats and given like those of the catalogues.
     *
     * @param crosswalks the formats
     * @return a new provider
     * @throws IllegalArgumentException if a kind of entries would have two formats with the same prefix
     */
    public OaiProvider withFormats(List<? extends OaiCrosswalk> crosswalks) {
        List<CrosswalkedSource> crosswalked = sources.stream()
                .map(source -> new CrosswalkedSource(source, crosswalks))
                .toList();
        return new OaiProvider(repository, crosswalked, cursors, clock);
    }

    /**
     * Answers a request. What the protocol knows as an error is an answer, too.
     *
     * @param parameters the parameters of the request, decoded
     * @param out takes the XML in UTF-8; not closed
     */
    public void respond(Map<String, List<String>> parameters, OutputStream out) {
        try {
            // Writes three times as fast as the JDK's, which takes every character by itself.
            XMLStreamWriter xml = new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OAI-PMH");
            xml.writeDefaultNamespace(OAI);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("xsi", XSI, "schemaLocation", OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            OaiXml.text(xml, "responseDate", now.toString());
            answer(parameters, new OaiXml(xml), now);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing the answer failed", e);
        }
    }

    private void answer(Map<String, List<String>> parameters, OaiXml xml, Instant now) throws XMLStreamException {
        OaiRequest request;
        OaiAnswer answer;
        try {
            request = OaiRequest.of(parameters);
        } catch (OaiError e) {
            // Arguments of a request that cannot be understood are not repeated (section 3.2).
            xml.request(repository.baseUrl(), null);
            xml.error(e);
            return;
        }
        try {
            answer = new OaiAnswers(repository, sources, cursors, now).to(request);
        } catch (OaiError e) {
            xml.request(repository.baseUrl(), e.code().equals("badArgument") ? null : request);
            xml.error(e);
            return;
        }
        xml.request(repository.baseUrl(), request);
        answer.write(xml);
    }
}
