package io.stoa.literature.exchange;

import io.stoa.core.exchange.XmlText;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.IssueDate;
import io.stoa.literature.Rights;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkLink;
import java.util.Collection;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Unqualified Dublin Core as OAI-PMH carries it (oai_dc): what of a work its fifteen elements can say. Files of it are read
 * and written as {@link WorkFormat#DUBLIN_CORE}.
 */
public final class DublinCore {

    private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private final XMLStreamWriter xml;

    private DublinCore(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes one {@code oai_dc:dc} element with its namespaces.
     *
     * @param work the work
     * @param xml takes the element
     * @throws XMLStreamException if it cannot be written
     */
    public static void write(WorkDraft work, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("oai_dc", "dc", OAI_DC);
        xml.writeNamespace("oai_dc", OAI_DC);
        xml.writeNamespace("dc", DC);
        new DublinCore(xml).write(work);
        xml.writeEndElement();
    }

    private void write(WorkDraft work) throws XMLStreamException {
        texts("title", work.titles());
        for (Contributor contributor : work.contributors()) {
            boolean creator = contributor.role() == ContributorRole.AUTHOR
                    || contributor.role() == ContributorRole.INVENTOR
                    || contributor.role() == ContributorRole.COMPOSER;
            element(creator ? "creator" : "contributor", contributor.displayName());
        }
        elements(
                "subject",
                work.terms().stream()
                        .map(term -> term.term() == null ? String.valueOf(term.code()) : String.valueOf(term.term()))
                        .toList());
        texts("description", work.abstracts());
        elements("description", work.notes());
        element("publisher", work.imprint().publisher());
        IssueDate issued = work.imprint().issued();
        element("date", issued == null ? work.imprint().dateAsWritten() : issued.toString());
        element("type", work.type().uri());
        for (WorkIdentifier identifier : work.identifiers()) {
            element("identifier", identifier.value());
        }
        for (WorkLink link : work.links()) {
            element("identifier", link.url());
        }
        Host host = work.host();
        element("source", host == null ? null : host.title());
        elements("language", work.languages());
        writeRights(work.rights());
    }

    private void writeRights(Rights rights) throws XMLStreamException {
        AccessRight access = rights.access();
        element("rights", access == null ? null : access.uri());
        element("rights", rights.statement());
        element("rights", rights.licence());
    }

    private void elements(String name, Collection<String> texts) throws XMLStreamException {
        for (String text : texts) {
            element(name, text);
        }
    }

    /** Texts in one language need not say which. */
    private void texts(String name, @Nullable LocalizedText texts) throws XMLStreamException {
        if (texts != null) {
            boolean several = texts.languages().size() > 1;
            for (Map.Entry<String, String> text : texts.texts().entrySet()) {
                element(name, several ? text.getKey() : null, text.getValue());
            }
        }
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        element(name, null, text);
    }

    private void element(String name, @Nullable String language, @Nullable String text) throws XMLStreamException {
        if (text != null && !text.isBlank()) {
            xml.writeStartElement("dc", name, DC);
            if (language != null) {
                xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
            }
            xml.writeCharacters(XmlText.allowed(text));
            xml.writeEndElement();
        }
    }
}
