package io.stoa.literature.exchange;

import static io.stoa.literature.exchange.TaggedFormat.table;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.IssueDate;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.KeyValue;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * BibTeX, with the fields and types of biblatex beside the old ones.
 *
 * <table>
 * <caption>Fields and what they become; of several, the first is written</caption>
 * <tr><th>Field</th><th>Description</th></tr>
 * <tr><td>the entry's type</td><td>type; an unknown one becomes OTHER</td></tr>
 * <tr><td>the entry's key</td><td>source id</td></tr>
 * <tr><td>title, subtitle</td><td>title and subtitle; written as one title</td></tr>
 * <tr><td>author, editor, translator, bookauthor</td><td>contributors; of a patent the inventors and applicants (holder)</td></tr>
 * <tr><td>journal, journaltitle, booktitle, maintitle</td><td>title of the host</td></tr>
 * <tr><td>shortjournal</td><td>its abbreviation</td></tr>
 * <tr><td>volume, number (issue), pages, eid</td><td>volume, issue, pages and article number in the host; volume or number of
 *     a book is its number in the series, number of a report, patent or standard its number</td></tr>
 * <tr><td>series</td><td>series</td></tr>
 * <tr><td>year, month, day, date</td><td>date of publication</td></tr>
 * <tr><td>publisher, school, institution, organization</td><td>publisher</td></tr>
 * <tr><td>address, location</td><td>place</td></tr>
 * <tr><td>edition, pagetotal, type</td><td>edition, extent, genre</td></tr>
 * <tr><td>isbn, issn, doi, pmid; eprint with archiveprefix or eprinttype arXiv</td><td>identifiers; ISBN and ISSN of the
 *     host where there can be one</td></tr>
 * <tr><td>url (howpublished), urldate</td><td>landing page and when it was seen</td></tr>
 * <tr><td>keywords, abstract, note (annote), language (langid)</td><td>key words, abstract, notes, languages</td></tr>
 * <tr><td>eventtitle, venue, eventdate</td><td>conference</td></tr>
 * <tr><td>crossref</td><td>what the entry lacks is taken from the one it names, whether before or within the next thousand</td></tr>
 * </table>
 *
 * <p>Other fields are named as not read. {@code @include} is refused: it would read files of the server.
 */
final class BibTex implements WorkCodec {

    private static final Pattern UNSAFE_KEY = Pattern.compile("[\\s,{}()%#~\\\\\"'=@]+");
    private static final Pattern DASHES = Pattern.compile("\\s*[-–—]+\\s*");
    private static final Pattern URL = Pattern.compile("\\\\(?:url|path)\\s*\\{([^}]*)}");

    private static final Map<String, Part> PARTS = table(
            "title", Part.TITLE,
            "subtitle", Part.SUBTITLE,
            "journal|journaltitle|booktitle|maintitle", Part.CONTAINER,
            "shortjournal", Part.ABBREVIATION,
            "series", Part.SERIES,
            "volume", Part.VOLUME,
            "number|issue", Part.ISSUE,
            "pages", Part.PAGES,
            "eid", Part.ARTICLE_NUMBER,
            "year", Part.YEAR,
            "month", Part.MONTH,
            "day", Part.DAY,
            "date", Part.DATE,
            "publisher|school|institution|organization", Part.PUBLISHER,
            "address|location", Part.PLACE,
            "edition", Part.EDITION,
            "pagetotal", Part.EXTENT,
            "type", Part.GENRE,
            "isbn|issn", Part.STANDARD_NUMBER,
            "doi", Part.DOI,
            "pmid", Part.PMID,
            "url", Part.LANDING_PAGE,
            "urldate", Part.ACCESSED,
            "abstract", Part.ABSTRACT,
            "note|annote", Part.NOTE,
            "eventtitle", Part.EVENT,
            "venue", Part.EVENT_PLACE,
            "eventdate", Part.EVENT_DATE);

    private static final Map<String, WorkType> TYPES = table(
            "article|suppperiodical", WorkType.JOURNAL_ARTICLE,
            "book|booklet|mvbook|collection|mvcollection|reference|mvreference|manual", WorkType.BOOK,
            "incollection|inbook|suppbook|bookinbook|suppcollection|inreference", WorkType.BOOK_PART,
            "inproceedings|conference", WorkType.CONFERENCE_PAPER,
            "proceedings|mvproceedings", WorkType.CONFERENCE_PROCEEDINGS,
            "phdthesis", WorkType.DOCTORAL_THESIS,
            "mastersthesis", WorkType.MASTER_THESIS,
            "thesis", WorkType.THESIS,
            "techreport", WorkType.TECHNICAL_REPORT,
            "report", WorkType.REPORT,
            "periodical", WorkType.JOURNAL,
            "unpublished", WorkType.PREPRINT,
            "patent", WorkType.PATENT,
            "standard", WorkType.STANDARD,
            "dataset", WorkType.DATASET,
            "software", WorkType.SOFTWARE,
            "image|artwork", WorkType.IMAGE,
            "audio", WorkType.SOUND,
            "video|movie", WorkType.VIDEO,
            "music", WorkType.MUSICAL_NOTATION,
            "review", WorkType.REVIEW,
            "letter", WorkType.LETTER,
            "online|electronic|www|webpage", WorkType.WEB_PAGE,
            "misc", WorkType.OTHER);

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale)
            throws IOException {
        BibTexRecords records = new BibTexRecords(new BibTexEntries(TextReader.of(in)));
        return new RecordRows<>(records, record -> describe(record, defaults), locale);
    }

    private static Exchanged<WorkDraft> describe(BibTexRecords.Record record, ReadDefaults defaults) {
        WorkType type = TYPES.get(record.kind());
        WorkType known = type == null ? WorkType.OTHER : type;
        String genre = record.fields().get("type");
        if (known == WorkType.THESIS && genre != null) {
            known = TypeNames.thesis(genre);
        }
        ReferenceReader reader = new ReferenceReader(known, defaults);
        if (type == null) {
            reader.unread("@", record.kind());
        }
        reader.read(Part.KEY, "key", record.key());
        WorkType read = known;
        record.fields().forEach((name, value) -> read(reader, read, record, name, value));
        return reader.finish(record);
    }

    private static void read(
            ReferenceReader reader, WorkType type, BibTexRecords.Record record, String name, String value) {
        switch (name) {
            case "author" -> reader.contributors(BibTexNames.read(ReferenceReader.authorRole(type), value));
            case "editor" -> reader.contributors(BibTexNames.read(ContributorRole.EDITOR, value));
            case "holder" -> reader.contributors(BibTexNames.read(ContributorRole.APPLICANT, value));
            case "translator" -> reader.contributors(BibTexNames.read(ContributorRole.TRANSLATOR, value));
            case "bookauthor" -> reader.contributors(BibTexNames.read(ContributorRole.HOST_AUTHOR, value));
            case "keywords" -> keywords(value).forEach(word -> reader.read(Part.KEYWORD, name, word));
            case "language", "langid" -> {
                for (String language : Latex.read(value).split("\\s+and\\s+|[,;/]\\s*")) {
                    reader.read(Part.LANGUAGE, name, language);
                }
            }
            case "howpublished" -> {
                var url = URL.matcher(value);
                boolean found = url.find();
                reader.read(
                        found ? Part.LANDING_PAGE : Part.NOTE,
                        name,
                        found ? verbatim(url.group(1)) : Latex.read(value));
            }
            case "url", "doi" -> reader.read(PARTS.get(name), name, verbatim(value));
            case "pages", "urldate" ->
                reader.read(
                        PARTS.get(name), name, DASHES.matcher(Latex.read(value)).replaceAll("-"));
            case "eprint" -> reader.read(isOfArxiv(record) ? Part.ARXIV : null, name, verbatim(value));
            case "archiveprefix", "eprinttype" -> {
                if (!isOfArxiv(record)) {
                    reader.unread(name, value);
                }
            }
            default -> reader.read(PARTS.get(name), name, Latex.read(value));
        }
    }

    private static boolean isOfArxiv(BibTexRecords.Record record) {
        String archive =
                record.fields().getOrDefault("archiveprefix", record.fields().get("eprinttype"));
        return "arxiv".equalsIgnoreCase(archive);
    }

    private static List<String> keywords(String value) {
        String words = Latex.read(value);
        return List.of(words.split(words.contains(";") ? ";" : "[,，、]"));
    }

    /** Fields that are no text: signs stand for themselves. */
    private static String verbatim(String value) {
        return URL.matcher(value)
                .replaceAll("$1")
                .replaceAll("\\\\([_%&#$~{}])", "$1")
                .replaceAll("^\\{(.*)}$", "$1");
    }

    @Override
    public void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        BibTeXFormatter formatter = new BibTeXFormatter();
        while (works.hasNext()) {
            BibTeXDatabase one = new BibTeXDatabase();
            one.addObject(entry(works.next()));
            formatter.format(one, writer);
            writer.write("\n\n");
        }
        writer.flush();
    }

    private static BibTeXEntry entry(WorkDraft work) {
        String id = work.sourceId() == null
                ? "work"
                : UNSAFE_KEY.matcher(work.sourceId()).replaceAll("-");
        BibTeXEntry entry = new BibTeXEntry(new Key(TypeNames.of(TYPES, work.type())), new Key(id));
        Map<String, String> fields = new LinkedHashMap<>();
        for (ReferenceParts.Field field : ReferenceParts.of(work)) {
            add(fields, work.type(), field);
        }
        fields.forEach(
                (name, value) -> entry.addField(new Key(name), new StringValue(value, StringValue.Style.BRACED)));
        IssueDate issued = work.imprint().issued();
        Integer month = issued == null ? null : issued.month();
        Integer day = issued == null ? null : issued.day();
        if (month != null) {
            entry.addField(new Key("month"), new KeyValue(Dates.monthName(month)));
        }
        if (day != null) {
            entry.addField(new Key("day"), new StringValue(String.valueOf(day), StringValue.Style.BRACED));
        }
        return entry;
    }

    private static void add(Map<String, String> fields, WorkType type, ReferenceParts.Field field) {
        String value = field.value();
        String text = Latex.written(value);
        switch (field.part()) {
            case KEY, DATE -> {}
            case AUTHOR -> fields.merge("author", BibTexNames.written(value), (a, b) -> a + " and " + b);
            case EDITOR ->
                fields.merge(
                        type == WorkType.PATENT ? "holder" : "editor",
                        BibTexNames.written(value),
                        (a, b) -> a + " and " + b);
            case TRANSLATOR -> fields.merge("translator", BibTexNames.written(value), (a, b) -> a + " and " + b);
            case CONTAINER -> fields.put(isInBook(type) ? "booktitle" : "journal", text);
            case ISSUE -> fields.put("number", text);
            case PUBLISHER -> fields.put(publisher(type), text);
            case STANDARD_NUMBER -> fields.putIfAbsent(number(value), text);
            case ARXIV -> {
                fields.put("eprint", value);
                fields.put("archiveprefix", "arXiv");
            }
            case LANDING_PAGE, FULL_TEXT -> fields.putIfAbsent("url", value);
            case DOI -> fields.putIfAbsent("doi", value);
            case PAGES -> fields.put("pages", text.replace("-", "--"));
            case KEYWORD -> fields.merge("keywords", text, (a, b) -> a + "; " + b);
            case LANGUAGE -> fields.merge("language", text, (a, b) -> a + " and " + b);
            case NOTE -> fields.put(fields.containsKey("note") ? "annote" : "note", text);
            default -> {
                String name = name(field.part());
                if (name != null) {
                    fields.putIfAbsent(name, text);
                }
            }
        }
    }

    private static @Nullable String name(Part part) {
        return PARTS.entrySet().stream()
                .filter(entry -> entry.getValue() == part)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInBook(WorkType type) {
        return type == WorkType.BOOK_PART || type == WorkType.CONFERENCE_PAPER;
    }

    private static String publisher(WorkType type) {
        return switch (type) {
            case THESIS, DOCTORAL_THESIS, MASTER_THESIS -> "school";
            case REPORT, TECHNICAL_REPORT, WORKING_PAPER -> "institution";
            default -> "publisher";
        };
    }

    private static String number(String value) {
        String digits = value.replaceAll("[^0-9Xx]", "");
        boolean plain = value.matches("[0-9Xx -]+");
        if (plain && (digits.length() == 10 || digits.length() == 13)) {
            return "isbn";
        }
        return plain && digits.length() == 8 ? "issn" : "number";
    }
}
