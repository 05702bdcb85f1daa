package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.exchange.XmlText;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.literature.AccessRight;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.LinkKind;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Files of unqualified Dublin Core: every element that is called {@code dc}, such as {@code oai_dc:dc} in an answer of
 * OAI-PMH, is a record; the identifier of the header before it is its source id. Written is {@link DublinCore} in a
 * {@code ListRecords} of OAI-PMH.
 *
 * <table>
 * <caption>Elements and what they become</caption>
 * <tr><th>Element</th><th>Description</th></tr>
 * <tr><td>title</td><td>titles by xml:lang; without one the first is that of the work, the next Chinese or English by its
 *     writing</td></tr>
 * <tr><td>creator, contributor</td><td>authors (of a patent inventors, of music composers), contributors; a name without comma is
 *     not divided</td></tr>
 * <tr><td>subject, publisher, language</td><td>key words, publisher, languages</td></tr>
 * <tr><td>description</td><td>abstracts by xml:lang; the next without one are notes</td></tr>
 * <tr><td>date</td><td>date of publication</td></tr>
 * <tr><td>type</td><td>type by COAR's address, or by the words of DCMI, DRIVER and OpenAIRE; other words are the genre</td></tr>
 * <tr><td>identifier</td><td>DOI, ISBN, ISSN (also as URN), Handle; other addresses are landing pages, other texts other
 *     identifiers</td></tr>
 * <tr><td>source</td><td>title of the host, or its ISSN</td></tr>
 * <tr><td>rights</td><td>access by COAR's address or OpenAIRE's words, licence if it is an address, else the statement</td></tr>
 * </table>
 *
 * <p>Format, relation and coverage are named as not read.
 */
final class DublinCoreFile implements WorkCodec {

    private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 64;
    private static final Map<String, WorkType> TYPES = TaggedFormat.table(
            "article|journal article|journalarticle|contributiontoperiodical", WorkType.JOURNAL_ARTICLE,
            "book|monograph", WorkType.BOOK,
            "bookpart|book chapter|book part|chapter", WorkType.BOOK_PART,
            "conferenceobject|conferencepaper|conference paper|conferenceitem", WorkType.CONFERENCE_PAPER,
            "conferenceproceedings", WorkType.CONFERENCE_PROCEEDINGS,
            "doctoralthesis", WorkType.DOCTORAL_THESIS,
            "masterthesis", WorkType.MASTER_THESIS,
            "thesis|bachelorthesis", WorkType.THESIS,
            "preprint", WorkType.PREPRINT,
            "report", WorkType.REPORT,
            "technicalreport|technical report", WorkType.TECHNICAL_REPORT,
            "workingpaper|working paper", WorkType.WORKING_PAPER,
            "patent", WorkType.PATENT,
            "review", WorkType.REVIEW,
            "lecture", WorkType.LECTURE,
            "dataset|info:ar-repo/semantics/dataset", WorkType.DATASET,
            "software", WorkType.SOFTWARE,
            "image|stillimage", WorkType.IMAGE,
            "movingimage", WorkType.VIDEO,
            "sound", WorkType.SOUND,
            "journal|periodical", WorkType.JOURNAL);

    /** An element of a record. */
    record Element(String name, @Nullable String language, String text) {}

    /** A record, with the identifier of its header or null. */
    record Described(@Nullable String id, List<Element> elements) {}

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale) {
        return new RecordRows<>(new Records(in), record -> describe(record, defaults), locale);
    }

    private static Exchanged<WorkDraft> describe(Described record, ReadDefaults defaults) {
        DraftParts draft = new DraftParts(defaults);
        List<Loss> unread = new ArrayList<>();
        draft.sourceId(record.id());
        record.elements().stream()
                .filter(element -> element.name().equals("type"))
                .forEach(element -> readType(element.text(), draft));
        for (Element element : record.elements()) {
            if (!element.text().isBlank() && !read(element, draft)) {
                unread.add(Loss.of(element.name(), element.text()));
            }
        }
        return new Exchanged<>(draft.build(record), new LossReport(List.of(), unread));
    }

    private static boolean read(Element element, DraftParts draft) {
        String text = element.text();
        return switch (element.name()) {
            case "title" -> title(element, draft);
            case "creator" -> name(ReferenceReader.authorRole(draft.type()), text, draft);
            case "contributor" -> name(ContributorRole.CONTRIBUTOR, text, draft);
            case "subject" -> {
                draft.keyword(text);
                yield true;
            }
            case "description" -> {
                if (!draft.abstractText(language(element), text)) {
                    draft.note(text);
                }
                yield true;
            }
            case "publisher" -> draft.publisher(text);
            case "date" -> {
                draft.date(text);
                yield true;
            }
            case "type" -> true;
            case "identifier" -> identifier(text.strip(), draft);
            case "source" -> source(text, draft);
            case "language" -> draft.language(text);
            case "rights" -> rights(text, draft);
            default -> false;
        };
    }

    private static @Nullable String language(Element element) {
        return element.language() == null ? null : LanguageCodes.read(element.language());
    }

    private static boolean title(Element element, DraftParts draft) {
        String language = language(element);
        return draft.title(language, element.text())
                || language == null && draft.title(DraftParts.isChinese(element.text()) ? "zh" : "en", element.text());
    }

    private static boolean name(ContributorRole role, String text, DraftParts draft) {
        draft.contributor(Names.read(role, text));
        return true;
    }

    private static void readType(String text, DraftParts draft) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        WorkType type = words.startsWith("http://purl.org/coar/") || words.startsWith("https://purl.org/coar/")
                ? WorkType.ofUri(text.strip())
                : TYPES.get(words.substring(words.lastIndexOf('/') + 1));
        if (type != null && draft.type() == WorkType.OTHER) {
            draft.type(type);
        } else if (type == null && !words.equals("text")) {
            draft.genre(text);
        }
    }

    private static boolean identifier(String text, DraftParts draft) {
        String plain = text.replaceFirst("(?i)^urn:(?=isbn:|issn:)", "").replaceFirst("(?i)^(isbn|issn)[:\\s]\\s*", "");
        for (WorkIdentifierType type : List.of(
                WorkIdentifierType.DOI, WorkIdentifierType.ISBN, WorkIdentifierType.ISSN, WorkIdentifierType.CSTR)) {
            IdentifierScheme scheme = type.scheme();
            if (scheme != null && scheme.check(plain) == null) {
                draft.identifier(WorkIdentifier.of(type, plain));
                return true;
            }
        }
        if (!draft.link(LinkKind.LANDING_PAGE, text, null)) {
            WorkIdentifierType type = text.startsWith("urn:") ? WorkIdentifierType.URN : WorkIdentifierType.OTHER;
            draft.identifier(DraftParts.identifier(type, text, null));
        }
        return true;
    }

    private static boolean source(String text, DraftParts draft) {
        if (IdentifierScheme.ISSN.check(text) == null) {
            draft.hostIdentifier(WorkIdentifier.of(WorkIdentifierType.ISSN, text.strip()));
            return true;
        }
        return draft.hostTitle(text);
    }

    private static boolean rights(String text, DraftParts draft) {
        AccessRight access = switch (text.strip()) {
            case "info:eu-repo/semantics/openAccess" -> AccessRight.OPEN;
            case "info:eu-repo/semantics/embargoedAccess" -> AccessRight.EMBARGOED;
            case "info:eu-repo/semantics/restrictedAccess" -> AccessRight.RESTRICTED;
            case "info:eu-repo/semantics/closedAccess" -> AccessRight.METADATA_ONLY;
            default -> DataCiteJson.access(text.strip());
        };
        draft.access(access);
        if (access == null && !draft.licence(text)) {
            draft.rights(text);
        }
        return true;
    }

    @Override
    public void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("ListRecords");
            xml.writeDefaultNamespace(OAI);
            while (works.hasNext()) {
                write(works.next(), xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void write(WorkDraft work, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("record");
        if (work.sourceId() != null) {
            xml.writeStartElement("header");
            xml.writeStartElement("identifier");
            xml.writeCharacters(XmlText.allowed(work.sourceId()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeStartElement("metadata");
        DublinCore.write(work, xml);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Cuts the file at its {@code dc} elements; what is no XML ends it. */
    private static final class Records implements RecordRows.Source<Described> {

        private final InputStream in;
        private @Nullable XMLStreamReader xml;
        private boolean ended;
        private @Nullable String id;

        Records(InputStream in) {
            this.in = new BoundedMarkup(in);
        }

        @Override
        public @Nullable Cut<Described> next() {
            if (ended) {
                return null;
            }
            try {
                Cut<Described> record = record(opened());
                ended |= record == null;
                return record;
            } catch (XMLStreamException e) {
                ended = true;
                String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
                long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
                return Cut.damaged(Math.max(line, 0), Message.of("literature.exchange.malformed", "reason", reason));
            }
        }

        private XMLStreamReader opened() throws XMLStreamException {
            XMLStreamReader open = xml;
            if (open == null) {
                XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
                open = factory.createXMLStreamReader(in);
                xml = open;
            }
            return open;
        }

        private @Nullable Cut<Described> record(XMLStreamReader open) throws XMLStreamException {
            int depth = 0;
            while (open.hasNext()) {
                int event = open.next();
                if (event == XMLStreamConstants.DTD) {
                    ended = true;
                    return Cut.damaged(
                            open.getLocation().getLineNumber(), Message.of("literature.exchange.document-type"));
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    switch (open.getLocalName()) {
                        case "dc" -> {
                            return elements(open);
                        }
                        case "record" -> id = null;
                        case "identifier" -> {
                            id = text(open, new StringBuilder()).text();
                            depth--;
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > DEEPEST) {
                    throw new XMLStreamException("more than " + DEEPEST + " levels", open.getLocation());
                }
            }
            return null;
        }

        private Cut<Described> elements(XMLStreamReader open) throws XMLStreamException {
            long line = open.getLocation().getLineNumber();
            List<Element> elements = new ArrayList<>();
            StringBuilder kept = new StringBuilder();
            while (open.next() != XMLStreamConstants.END_ELEMENT) {
                if (open.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    Element element = text(open, kept);
                    if (kept.length() <= LONGEST) {
                        elements.add(element);
                    }
                }
            }
            String found = id;
            id = null;
            return kept.length() > LONGEST
                    ? Cut.damaged(line, Message.of("literature.exchange.too-long", "limit", LONGEST))
                    : Cut.of(line, new Described(found, elements));
        }

        /** The text of an element and of those in it; no more than allowed is kept of all that a record says. */
        private static Element text(XMLStreamReader open, StringBuilder kept) throws XMLStreamException {
            String name = open.getLocalName();
            String language = open.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
            int start = kept.length();
            int depth = 1;
            while (depth > 0) {
                int event = open.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new XMLStreamException(
                            "the entity " + open.getLocalName() + " is not declared", open.getLocation());
                } else if (open.isCharacters() && kept.length() <= LONGEST) {
                    kept.append(open.getText());
                }
            }
            return new Element(name, language, kept.substring(Math.min(start, kept.length())));
        }
    }
}
