package io.stoa.literature.exchange;

import static io.stoa.literature.exchange.TaggedFormat.table;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Relation;
import io.stoa.literature.RelationKind;
import io.stoa.literature.Rights;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DataCite Metadata Schema 4.6 as the attributes of its REST interface, alone or in JSON:API ({@code data}, one or a
 * list); written as a JSON:API list.
 *
 * <table>
 * <caption>Fields and what they become</caption>
 * <tr><th>Field</th><th>Description</th></tr>
 * <tr><td>id (of JSON:API)</td><td>source id</td></tr>
 * <tr><td>doi, identifiers, alternateIdentifiers</td><td>identifiers</td></tr>
 * <tr><td>types: resourceTypeGeneral, resourceType</td><td>type; resourceType also the genre, if it names no type</td></tr>
 * <tr><td>titles by titleType and lang</td><td>titles (none, TranslatedTitle) and subtitles (Subtitle)</td></tr>
 * <tr><td>creators</td><td>authors; of a patent the inventors, of music the composers</td></tr>
 * <tr><td>contributors by contributorType</td><td>Editor, Translator, Supervisor, RightsHolder (applicant), HostingInstitution
 *     (issuing body); all others are contributors</td></tr>
 * <tr><td>nameType, givenName, familyName, nameIdentifiers (ORCID), affiliation</td><td>name, ORCID, affiliations</td></tr>
 * <tr><td>publisher, publicationYear, dates (Issued; Available)</td><td>imprint; end of an embargo</td></tr>
 * <tr><td>relatedItems IsPublishedIn (container)</td><td>host</td></tr>
 * <tr><td>relatedItems IsPartOf of the type Collection</td><td>series</td></tr>
 * <tr><td>relatedIdentifiers by relationType</td><td>relations</td></tr>
 * <tr><td>subjects: subject, subjectScheme, classificationCode</td><td>terms; without a scheme, key words</td></tr>
 * <tr><td>descriptions Abstract by lang; others</td><td>abstracts; notes</td></tr>
 * <tr><td>language, version, sizes</td><td>language, edition, extent</td></tr>
 * <tr><td>rightsList</td><td>statement and licence; COAR's access rights</td></tr>
 * <tr><td>url; contentUrl</td><td>landing page; full text</td></tr>
 * </table>
 *
 * <p>Other fields are named as not read.
 */
final class DataCiteJson extends JsonCodec {

    private static final String RELATION = "relationType";
    private static final Pattern PAGES = Pattern.compile("([^\\s,;-]+)-([^\\s,;-]+)");

    private static final Map<String, WorkType> TYPES = table(
            "JournalArticle|DataPaper", WorkType.JOURNAL_ARTICLE,
            "Book", WorkType.BOOK,
            "BookChapter", WorkType.BOOK_PART,
            "ConferenceProceeding", WorkType.CONFERENCE_PROCEEDINGS,
            "ConferencePaper", WorkType.CONFERENCE_PAPER,
            "Dissertation", WorkType.THESIS,
            "Journal", WorkType.JOURNAL,
            "Report", WorkType.REPORT,
            "Preprint", WorkType.PREPRINT,
            "Standard", WorkType.STANDARD,
            "Dataset|Collection", WorkType.DATASET,
            "Software|ComputationalNotebook", WorkType.SOFTWARE,
            "Image", WorkType.IMAGE,
            "Sound", WorkType.SOUND,
            "Audiovisual|Film", WorkType.VIDEO,
            "PeerReview", WorkType.REVIEW,
            "Other|Text", WorkType.OTHER);

    private static final Map<String, ContributorRole> ROLES = table(
            "Editor", ContributorRole.EDITOR,
            "Translator", ContributorRole.TRANSLATOR,
            "Supervisor", ContributorRole.ADVISER,
            "RightsHolder", ContributorRole.APPLICANT,
            "HostingInstitution", ContributorRole.ISSUING_BODY,
            "Other", ContributorRole.CONTRIBUTOR);

    private static final Map<String, RelationKind> RELATIONS = table(
            "IsPartOf", RelationKind.PART_OF,
            "HasPart", RelationKind.HAS_PART,
            "IsTranslationOf", RelationKind.TRANSLATION_OF,
            "HasTranslation", RelationKind.TRANSLATED_AS,
            "Continues", RelationKind.CONTINUES,
            "IsContinuedBy", RelationKind.CONTINUED_BY,
            "IsSupplementTo", RelationKind.SUPPLEMENT_TO,
            "IsSupplementedBy", RelationKind.SUPPLEMENTED_BY,
            "IsVersionOf|HasVersion|IsNewVersionOf|IsPreviousVersionOf", RelationKind.OTHER_EDITION,
            "IsVariantFormOf|IsOriginalFormOf|IsIdenticalTo", RelationKind.OTHER_FORMAT,
            "Reviews", RelationKind.REVIEW_OF,
            "Cites|References", RelationKind.CITES);

    private static final Map<String, WorkIdentifierType> IDENTIFIERS = table(
            "DOI", WorkIdentifierType.DOI,
            "ISBN", WorkIdentifierType.ISBN,
            "ISSN|EISSN|LISSN", WorkIdentifierType.ISSN,
            "ARK|Other", WorkIdentifierType.OTHER,
            "arXiv", WorkIdentifierType.ARXIV,
            "Handle", WorkIdentifierType.HANDLE,
            "PMID", WorkIdentifierType.PMID,
            "URL", WorkIdentifierType.URL,
            "URN", WorkIdentifierType.URN,
            "CSTR", WorkIdentifierType.CSTR);

    @Override
    List<String> frame() {
        return List.of("{\"data\":[", "]}");
    }

    @Override
    void read(JsonFields document, DraftParts draft) {
        JsonFields item = document.has("attributes") ? document.object("attributes") : document;
        if (item != document) {
            draft.sourceId(document.take("id"));
            document.skip("type");
        }
        readType(item.object("types"), draft);
        draft.identifier(DraftParts.identifier(WorkIdentifierType.DOI, item.take("doi"), null));
        readIdentifiers(item, draft);
        readTitles(item, draft);
        item.objects("creators")
                .forEach(creator -> draft.contributor(name(ReferenceReader.authorRole(draft.type()), creator)));
        for (JsonFields object : item.objects("contributors")) {
            String type = object.take("contributorType");
            draft.contributor(name(ROLES.getOrDefault(type == null ? "" : type, ContributorRole.CONTRIBUTOR), object));
        }
        readImprint(item, draft);
        readRelated(item, draft);
        readSubjects(item, draft);
        readRights(item, draft);
        draft.language(item.take("language"));
        draft.edition(item.take("version"));
        draft.extent(item.take("sizes"));
        readLinks(item, draft);
        item.skip("schemaVersion");
    }

    private static void readType(JsonFields types, DraftParts draft) {
        String general = types.peek("resourceTypeGeneral");
        WorkType type = general == null ? null : TYPES.get(general);
        if (type != null) {
            types.skip("resourceTypeGeneral");
            draft.type(type);
        }
        String said = types.take("resourceType");
        WorkType exact = said == null ? null : named(said);
        if (exact != null) {
            draft.type(exact);
        } else if (said != null) {
            draft.genre(said);
            draft.type(type == WorkType.THESIS ? TypeNames.thesis(said) : draft.type());
        }
    }

    private static @Nullable WorkType named(String words) {
        for (WorkType type : WorkType.values()) {
            if (words(type).equalsIgnoreCase(words)) {
                return type;
            }
        }
        return null;
    }

    private static String words(WorkType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void readIdentifiers(JsonFields item, DraftParts draft) {
        for (JsonFields object : item.objects("identifiers")) {
            draft.identifier(identifier(object.take("identifier"), object.take("identifierType")));
        }
        for (JsonFields object : item.objects("alternateIdentifiers")) {
            draft.identifier(identifier(object.take("alternateIdentifier"), object.take("alternateIdentifierType")));
        }
    }

    private static @Nullable WorkIdentifier identifier(@Nullable String value, @Nullable String type) {
        WorkIdentifierType known = type == null ? null : IDENTIFIERS.get(type);
        if (known == null && type != null) {
            for (WorkIdentifierType named : WorkIdentifierType.values()) {
                known = named.name().equals(type) ? named : known;
            }
        }
        return DraftParts.identifier(
                known == null ? WorkIdentifierType.OTHER : known, value, known == null ? type : null);
    }

    private static void readTitles(JsonFields item, DraftParts draft) {
        for (JsonFields object : item.objects("titles")) {
            String kind = object.peek("titleType");
            String language = language(object);
            boolean subtitle = "Subtitle".equals(kind);
            boolean other = kind != null && !subtitle && !kind.equals("TranslatedTitle");
            String text = object.peek("title");
            boolean read = !other && (subtitle ? draft.subtitle(language, text) : draft.title(language, text));
            if (read) {
                object.skip("title", "titleType", "lang");
            }
        }
        for (JsonFields object : item.objects("descriptions")) {
            String language = language(object);
            String text = object.take("description");
            boolean summary = "Abstract".equals(object.take("descriptionType"));
            if (!summary || !draft.abstractText(language, text)) {
                draft.note(text);
            }
            object.skip("lang");
        }
    }

    private static @Nullable String language(JsonFields object) {
        String language = object.peek("lang");
        return language == null ? null : LanguageCodes.read(language);
    }

    private static Contributor name(ContributorRole role, JsonFields object) {
        boolean body = "Organizational".equals(object.take("nameType"));
        String family = object.take("familyName");
        String given = object.take("givenName");
        String whole = object.take("name");
        List<String> affiliations = new ArrayList<>(object.takeAll("affiliation"));
        object.objects("affiliation").forEach(place -> {
            String name = place.take("name");
            if (name != null) {
                affiliations.add(name);
            }
        });
        String orcid = body ? null : orcid(object);
        if (body || family == null && given == null && whole != null && !whole.contains(",")) {
            return new Contributor(role, null, null, whole, body, orcid, affiliations);
        }
        Contributor divided = family == null && given == null && whole != null ? Names.read(role, whole) : null;
        return new Contributor(
                role,
                divided == null ? family : divided.family(),
                divided == null ? given : divided.given(),
                null,
                false,
                orcid,
                affiliations);
    }

    private static @Nullable String orcid(JsonFields object) {
        for (JsonFields identifier : object.objects("nameIdentifiers")) {
            String value = identifier.peek("nameIdentifier");
            if (value != null && IdentifierScheme.ORCID.check(value) == null) {
                identifier.skip("nameIdentifier", "nameIdentifierScheme", "schemeUri");
                return value;
            }
        }
        return null;
    }

    private static void readImprint(JsonFields item, DraftParts draft) {
        JsonFields publisher = item.object("publisher");
        String name = publisher.take("name");
        draft.publisher(name == null ? item.take("publisher") : name);
        draft.date(item.take("publicationYear"));
        for (JsonFields object : item.objects("dates")) {
            String type = object.peek("dateType");
            if ("Issued".equals(type)) {
                draft.date(object.take("date"));
                object.skip("dateType");
            } else if ("Available".equals(type) && Dates.day(object.peek("date")) != null) {
                draft.embargo(Dates.day(object.take("date")));
                object.skip("dateType");
            }
        }
    }

    private static void readRelated(JsonFields item, DraftParts draft) {
        boolean hosted = false;
        for (JsonFields object : item.objects("relatedItems")) {
            String relation = object.peek(RELATION);
            if ("IsPublishedIn".equals(relation)) {
                readHost(object, draft);
                hosted = true;
            } else if ("IsPartOf".equals(relation) && "Collection".equals(object.peek("relatedItemType"))) {
                draft.series(object.object("titles").take("title"));
                draft.seriesNumber(object.take("number"));
                draft.seriesIssn(object.object("relatedItemIdentifier").take("relatedItemIdentifier"));
                object.object("relatedItemIdentifier").skip("relatedItemIdentifierType");
                object.skip(RELATION, "relatedItemType");
            }
        }
        JsonFields container = item.object("container");
        if (hosted || ReferenceReader.isWhole(draft.type())) {
            item.skip("container");
        } else {
            draft.hostTitle(container.take("title"));
            draft.hostIdentifier(identifier(container.take("identifier"), container.take("identifierType")));
            readPlace(container, draft);
            container.skip("type");
        }
        for (JsonFields object : item.objects("relatedIdentifiers")) {
            String relation = object.peek(RELATION);
            RelationKind kind = relation == null ? null : RELATIONS.get(relation);
            if (kind != null) {
                WorkIdentifier identifier =
                        identifier(object.take("relatedIdentifier"), object.take("relatedIdentifierType"));
                object.skip(RELATION);
                draft.relation(new Relation(kind, null, identifier == null ? List.of() : List.of(identifier)));
            }
        }
    }

    private static void readHost(JsonFields object, DraftParts draft) {
        for (JsonFields title : object.objects("titles")) {
            boolean abbreviation = title.has("titleType");
            String text = title.take("title");
            if (abbreviation) {
                draft.hostAbbreviation(text);
                title.skip("titleType");
            } else {
                draft.hostTitle(text);
            }
        }
        for (JsonFields number : object.objects("relatedItemIdentifier")) {
            draft.hostIdentifier(
                    identifier(number.take("relatedItemIdentifier"), number.take("relatedItemIdentifierType")));
        }
        draft.articleNumber(object.take("number"));
        readPlace(object, draft);
        object.skip(RELATION, "relatedItemType", "numberType");
    }

    private static void readPlace(JsonFields object, DraftParts draft) {
        draft.volume(object.take("volume"));
        draft.issue(object.take("issue"));
        String first = object.take("firstPage");
        String last = object.take("lastPage");
        draft.pages(first == null || last == null ? first : first + "-" + last);
    }

    private static void readSubjects(JsonFields item, DraftParts draft) {
        for (JsonFields object : item.objects("subjects")) {
            String scheme = object.take("subjectScheme");
            String code = object.take("classificationCode");
            String subject = object.take("subject");
            if (scheme == null && code == null) {
                draft.keyword(subject);
            } else if (subject != null || code != null) {
                draft.term(new SubjectTerm(
                        scheme == null ? SubjectTerm.KEYWORD : scheme,
                        code,
                        subject != null && subject.equals(code) ? null : subject));
            }
        }
    }

    private static void readRights(JsonFields item, DraftParts draft) {
        for (JsonFields object : item.objects("rightsList")) {
            String uri = object.peek("rightsUri");
            AccessRight access = uri == null ? null : access(uri);
            draft.access(access);
            if (access != null || draft.licence(uri)) {
                object.skip("rightsUri");
            }
            if (access == null) {
                draft.rights(object.take("rights"));
            } else {
                object.skip("rights");
            }
        }
    }

    /** COAR's access right at an address, or null. */
    static @Nullable AccessRight access(String uri) {
        for (AccessRight right : AccessRight.values()) {
            if (right.uri().equals(uri)) {
                return right;
            }
        }
        return null;
    }

    private static void readLinks(JsonFields item, DraftParts draft) {
        if (draft.link(LinkKind.LANDING_PAGE, item.peek("url"), null)) {
            item.skip("url");
        }
        for (String url : item.takeAll("contentUrl")) {
            draft.link(LinkKind.FULL_TEXT, url, null);
        }
    }

    @Override
    JsonNode item(WorkDraft work, long number) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("id", work.sourceId() == null ? String.valueOf(number) : work.sourceId());
        document.put("type", "dois");
        ObjectNode item = document.putObject("attributes");
        item.putObject("types")
                .put("resourceTypeGeneral", TypeNames.of(TYPES, work.type()))
                .put("resourceType", work.genre() == null ? words(work.type()) : work.genre());
        writeIdentifiers(work, item);
        writeTitles(work, item);
        for (Contributor contributor : work.contributors()) {
            writeName(work, item, contributor);
        }
        writeImprint(work, item);
        writeRelated(work, item);
        for (SubjectTerm term : work.terms()) {
            ObjectNode subject = item.withArray("subjects").addObject();
            put(subject, "subject", term.term() == null ? term.code() : term.term());
            put(subject, "subjectScheme", term.scheme().equals(SubjectTerm.KEYWORD) ? null : term.scheme());
            put(subject, "classificationCode", term.code());
        }
        put(
                item,
                "language",
                work.languages().isEmpty() ? null : work.languages().get(0));
        put(item, "version", work.edition());
        if (work.extent() != null) {
            item.putArray("sizes").add(work.extent());
        }
        writeRights(work.rights(), item);
        for (WorkLink link : work.links()) {
            if (link.kind() == LinkKind.FULL_TEXT) {
                item.withArray("contentUrl").add(link.url());
            } else if (link.kind() == LinkKind.LANDING_PAGE) {
                item.put("url", link.url());
            }
        }
        return document;
    }

    private static void writeIdentifiers(WorkDraft work, ObjectNode item) {
        for (WorkIdentifier identifier : work.identifiers()) {
            if (identifier.type() == WorkIdentifierType.DOI && !item.has("doi")) {
                item.put("doi", identifier.value());
            } else {
                item.withArray("identifiers")
                        .addObject()
                        .put("identifier", identifier.value())
                        .put("identifierType", kind(identifier));
            }
        }
    }

    private static String kind(WorkIdentifier identifier) {
        String qualifier = identifier.qualifier();
        if (identifier.type() == WorkIdentifierType.OTHER && qualifier != null) {
            return qualifier;
        }
        return IDENTIFIERS.entrySet().stream()
                .filter(entry ->
                        entry.getValue() == identifier.type() && !entry.getKey().equals("ARK"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(identifier.type().name());
    }

    private static void writeTitles(WorkDraft work, ObjectNode item) {
        writeTexts(item, "titles", "title", work.titles(), null, "TranslatedTitle");
        writeTexts(item, "titles", "title", work.subtitles(), "Subtitle", "Subtitle");
        writeTexts(item, "descriptions", "description", work.abstracts(), "Abstract", "Abstract");
        work.notes()
                .forEach(note -> item.withArray("descriptions")
                        .addObject()
                        .put("description", note)
                        .put("descriptionType", "Other"));
    }

    /** The source comes first. */
    private static void writeTexts(
            ObjectNode item,
            String list,
            String name,
            @Nullable LocalizedText texts,
            @Nullable String kind,
            String kindOfTranslation) {
        if (texts == null) {
            return;
        }
        List<String> languages = new ArrayList<>(texts.languages());
        languages.remove(texts.source());
        languages.add(0, texts.source());
        for (String language : languages) {
            ObjectNode text = item.withArray(list)
                    .addObject()
                    .put(name, texts.get(language))
                    .put("lang", language);
            put(text, name + "Type", language.equals(texts.source()) ? kind : kindOfTranslation);
        }
    }

    private static void writeName(WorkDraft work, ObjectNode item, Contributor contributor) {
        ContributorRole role = contributor.role();
        boolean creator = role == ContributorRole.AUTHOR || role == ReferenceReader.authorRole(work.type());
        ObjectNode name = item.withArray(creator ? "creators" : "contributors").addObject();
        if (!creator) {
            name.put(
                    "contributorType",
                    ROLES.entrySet().stream()
                            .filter(entry -> entry.getValue() == role)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse("Other"));
        }
        String family = contributor.family();
        String given = contributor.given();
        name.put("name", family == null || given == null ? contributor.displayName() : family + ", " + given);
        name.put("nameType", contributor.corporate() ? "Organizational" : "Personal");
        put(name, "familyName", family);
        put(name, "givenName", given);
        String orcid = contributor.orcid();
        if (orcid != null) {
            name.putArray("nameIdentifiers")
                    .addObject()
                    .put("nameIdentifier", orcid)
                    .put("nameIdentifierScheme", "ORCID")
                    .put("schemeUri", "https://orcid.org");
        }
        contributor
                .affiliations()
                .forEach(place -> name.withArray("affiliation").addObject().put("name", place));
    }

    private static void writeImprint(WorkDraft work, ObjectNode item) {
        String publisher = work.imprint().publisher();
        if (publisher != null) {
            item.putObject("publisher").put("name", publisher);
        }
        IssueDate issued = work.imprint().issued();
        if (issued != null) {
            item.put("publicationYear", issued.year());
            item.withArray("dates").addObject().put("date", issued.toString()).put("dateType", "Issued");
        }
        var embargo = work.rights().embargoUntil();
        if (embargo != null) {
            item.withArray("dates").addObject().put("date", embargo.toString()).put("dateType", "Available");
        }
    }

    private static void writeRelated(WorkDraft work, ObjectNode item) {
        Host host = work.host();
        if (host != null) {
            ObjectNode related = related(item, host.title(), "IsPublishedIn", hostType(work.type()));
            if (host.abbreviation() != null) {
                related.withArray("titles")
                        .addObject()
                        .put("title", host.abbreviation())
                        .put("titleType", "AlternativeTitle");
            }
            host.identifiers().stream()
                    .limit(1)
                    .forEach(identifier -> related.putObject("relatedItemIdentifier")
                            .put("relatedItemIdentifier", identifier.value())
                            .put("relatedItemIdentifierType", kind(identifier)));
            put(related, "volume", host.volume());
            put(related, "issue", host.issue());
            put(related, "number", host.articleNumber());
            put(related, "numberType", host.articleNumber() == null ? null : "Article");
            String pages = host.pages();
            Matcher range = PAGES.matcher(pages == null ? "" : pages);
            put(related, "firstPage", range.matches() ? range.group(1) : pages);
            put(related, "lastPage", range.matches() ? range.group(2) : null);
        }
        for (Series series : work.series()) {
            ObjectNode related = related(item, series.title(), "IsPartOf", "Collection");
            put(related, "number", series.number());
            if (series.issn() != null) {
                related.putObject("relatedItemIdentifier")
                        .put("relatedItemIdentifier", series.issn())
                        .put("relatedItemIdentifierType", "ISSN");
            }
        }
        for (Relation relation : work.relations()) {
            writeRelation(item, relation);
        }
    }

    private static ObjectNode related(ObjectNode item, String title, String relation, String type) {
        ObjectNode related = item.withArray("relatedItems").addObject();
        related.put("relatedItemType", type).put(RELATION, relation);
        related.putArray("titles").addObject().put("title", title);
        return related;
    }

    private static String hostType(WorkType type) {
        return switch (type) {
            case BOOK_PART -> "Book";
            case CONFERENCE_PAPER -> "ConferenceProceeding";
            default -> "Journal";
        };
    }

    private static void writeRelation(ObjectNode item, Relation relation) {
        String kind = RELATIONS.entrySet().stream()
                .filter(entry -> entry.getValue() == relation.kind())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (kind != null) {
            relation.identifiers().stream()
                    .limit(1)
                    .forEach(identifier -> item.withArray("relatedIdentifiers")
                            .addObject()
                            .put("relatedIdentifier", identifier.value())
                            .put("relatedIdentifierType", kind(identifier))
                            .put(RELATION, kind));
        }
    }

    private static void writeRights(Rights rights, ObjectNode item) {
        if (rights.statement() != null || rights.licence() != null) {
            ObjectNode terms = item.withArray("rightsList").addObject();
            put(terms, "rights", rights.statement());
            put(terms, "rightsUri", rights.licence());
        }
        AccessRight access = rights.access();
        if (access != null) {
            item.withArray("rightsList")
                    .addObject()
                    .put("rights", access.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " access")
                    .put("rightsUri", access.uri());
        }
    }
}
