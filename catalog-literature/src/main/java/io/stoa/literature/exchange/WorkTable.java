package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.json.Json;
import io.stoa.core.tabular.Column;
import io.stoa.core.tabular.Row;
import io.stoa.core.tabular.TableFormat;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Event;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Rights;
import io.stoa.literature.Series;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkDraftBuilder;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works as a table 书目表, for CSV and XLSX files: one row to a work, with headers in Chinese or English. A row is known again by
 * its number 编号; where there is none, by what it says.
 *
 * <table>
 * <caption>Columns and what they become</caption>
 * <tr><th>Column</th><th>Description</th></tr>
 * <tr><td>id, type, genre</td><td>source id, type, genre</td></tr>
 * <tr><td>title_zh, title_en; subtitle_…, abstract_…</td><td>texts by language; the Chinese one is the source if there is one</td></tr>
 * <tr><td>title_other, title_language</td><td>a title in another language, which then is the source</td></tr>
 * <tr><td>authors</td><td>authors, divided by semicolons: {@code Müller, Anna}, {@code 张伟}; a body has a comma at its end</td></tr>
 * <tr><td>contributors</td><td>others with their part in front: {@code 译：李雷} or {@code editor: Müller, Anna}</td></tr>
 * <tr><td>responsibility, languages</td><td>statement of responsibility, languages</td></tr>
 * <tr><td>host … article_number</td><td>host; its ISSN and ISBN in one column</td></tr>
 * <tr><td>place, publisher, date, date_as_written</td><td>imprint</td></tr>
 * <tr><td>edition, extent, series, series_number, event, event_place, event_date</td><td>the same</td></tr>
 * <tr><td>keywords, clc, terms</td><td>key words; CLC; other terms as {@code scheme:words} or {@code scheme:code|words}</td></tr>
 * <tr><td>doi, isbn, issn, identifiers</td><td>identifiers; others as {@code PMID:123}</td></tr>
 * <tr><td>access, rights, licence, embargo</td><td>rights</td></tr>
 * <tr><td>full_text, landing_page</td><td>links</td></tr>
 * <tr><td>notes, department, region, subjects, provider</td><td>notes (one to a line), header</td></tr>
 * </table>
 *
 * <p>Languages other than Chinese and English, affiliations, ORCID iDs, relations and carried fields have no column.
 */
public final class WorkTable {

    private static final String BETWEEN = "; ";
    private static final Pattern DIVIDERS = Pattern.compile("\\s*[;；\\n]\\s*");
    private static final Set<WorkIdentifierType> OWN_COLUMN =
            Set.of(WorkIdentifierType.DOI, WorkIdentifierType.ISBN, WorkIdentifierType.ISSN);

    private static final List<Column<WorkDraft>> COLUMNS = List.of(
            Column.<WorkDraft>optional("id", "编号", "Number", "lib-0001", WorkDraft::sourceId)
                    .alsoKnownAs("记录号", "source_id"),
            Column.<WorkDraft>optional("type", "文献类型", "Type", "期刊论文", WorkDraft::type)
                    .among(WorkLabels.TYPES),
            Column.<WorkDraft>optional("genre", "体裁", "Genre", "", WorkDraft::genre),
            Column.<WorkDraft>optional(
                            "title_zh",
                            "题名",
                            "Title (Chinese)",
                            "石墨烯的制备",
                            d -> d.titles().get("zh"))
                    .alsoKnownAs("中文题名", "标题", "篇名"),
            Column.<WorkDraft>optional(
                            "title_en",
                            "英文题名",
                            "Title",
                            "Preparation of graphene",
                            d -> d.titles().get("en"))
                    .alsoKnownAs("Title (English)", "英文标题"),
            Column.<WorkDraft>optional("title_other", "其他语种题名", "Title (other language)", "", WorkTable::otherTitle),
            Column.<WorkDraft>optional(
                    "title_language",
                    "题名语种",
                    "Title language",
                    "de",
                    d -> otherTitle(d) == null ? null : d.titles().source()),
            Column.optional("subtitle_zh", "副题名", "Subtitle (Chinese)", "", d -> text(d.subtitles(), "zh")),
            Column.optional("subtitle_en", "英文副题名", "Subtitle", "", d -> text(d.subtitles(), "en")),
            Column.<WorkDraft>optional("authors", "作者", "Authors", "张, 伟; Müller, Anna; CERN,", WorkTable::authors)
                    .alsoKnownAs("责任者", "著者", "Author")
                    .noted("zh", "以分号分隔；团体名称末尾加逗号")
                    .noted("en", "divided by semicolons; a body has a comma at its end"),
            Column.<WorkDraft>optional("contributors", "其他责任者", "Contributors", "译：李雷", WorkTable::contributors)
                    .noted("zh", "责任方式：姓名，以分号分隔")
                    .noted("en", "part: name, divided by semicolons"),
            Column.optional("responsibility", "责任说明", "Statement of responsibility", "", WorkDraft::responsibility),
            Column.optional("languages", "语种", "Languages", "zh", d -> joined(d.languages())),
            Column.<WorkDraft>optional("host", "出处", "Source", "物理学报", d -> value(d.host(), Host::title))
                    .alsoKnownAs("刊名", "期刊名称", "Journal"),
            Column.optional(
                    "host_abbreviation", "刊名缩写", "Source abbreviation", "", d -> value(d.host(), Host::abbreviation)),
            Column.optional("host_numbers", "出处ISSN/ISBN", "Source ISSN/ISBN", "1000-3290", WorkTable::hostNumbers),
            Column.optional("volume", "卷", "Volume", "63", d -> value(d.host(), Host::volume)),
            Column.optional("issue", "期", "Issue", "8", d -> value(d.host(), Host::issue)),
            Column.optional("pages", "页码", "Pages", "12-19", d -> value(d.host(), Host::pages)),
            Column.optional("article_number", "文章编号", "Article number", "", d -> value(d.host(), Host::articleNumber)),
            Column.optional("place", "出版地", "Place", "北京", d -> d.imprint().place()),
            Column.optional(
                    "publisher", "出版者", "Publisher", "科学出版社", d -> d.imprint().publisher()),
            Column.<WorkDraft>optional(
                            "date",
                            "出版日期",
                            "Date",
                            "2014-05",
                            d -> value(d.imprint().issued(), Object::toString))
                    .alsoKnownAs("出版年", "年份", "Year"),
            Column.optional(
                    "date_as_written",
                    "出版日期原文",
                    "Date as written",
                    "",
                    d -> d.imprint().dateAsWritten()),
            Column.optional("edition", "版本", "Edition", "第2版", WorkDraft::edition),
            Column.optional("extent", "载体形态", "Extent", "312页", WorkDraft::extent),
            Column.optional("series", "丛书", "Series", "", d -> series(d, Series::title)),
            Column.optional("series_number", "丛书编号", "Series number", "", d -> series(d, Series::number)),
            Column.optional("event", "会议名称", "Conference", "", d -> value(d.event(), Event::name)),
            Column.optional("event_place", "会议地点", "Conference place", "", d -> value(d.event(), Event::place)),
            Column.optional("event_date", "会议日期", "Conference date", "", d -> value(d.event(), Event::date)),
            Column.<WorkDraft>optional("keywords", "关键词", "Keywords", "石墨烯; 制备", WorkTable::keywords)
                    .alsoKnownAs("主题词"),
            Column.<WorkDraft>optional("clc", "中图分类号", "CLC", "O613.71", WorkTable::classes)
                    .alsoKnownAs("分类号"),
            Column.optional("terms", "其他主题", "Other terms", "LCSH:Graphene", WorkTable::terms),
            Column.optional("abstract_zh", "摘要", "Abstract (Chinese)", "", d -> text(d.abstracts(), "zh")),
            Column.optional("abstract_en", "英文摘要", "Abstract", "", d -> text(d.abstracts(), "en")),
            Column.optional("notes", "附注", "Notes", "", d -> d.notes().isEmpty() ? null : String.join("\n", d.notes())),
            Column.optional("doi", "DOI", "DOI", "10.7498/aps.63.086801", d -> numbers(d, WorkIdentifierType.DOI)),
            Column.optional("isbn", "ISBN", "ISBN", "978-7-04-029497-2", d -> numbers(d, WorkIdentifierType.ISBN)),
            Column.optional("issn", "ISSN", "ISSN", "1000-3290", d -> numbers(d, WorkIdentifierType.ISSN)),
            Column.optional("identifiers", "其他标识符", "Other identifiers", "PMID:12345678", WorkTable::otherNumbers),
            Column.<WorkDraft>optional(
                            "access", "获取权限", "Access", "开放获取", d -> d.rights().access())
                    .among(WorkLabels.ACCESS),
            Column.optional("rights", "权利声明", "Rights", "", d -> d.rights().statement()),
            Column.optional("licence", "许可协议", "Licence", "", d -> d.rights().licence()),
            Column.optional(
                    "embargo", "开放日期", "Embargo until", "", d -> d.rights().embargoUntil()),
            Column.optional("full_text", "全文链接", "Full text", "", d -> links(d, LinkKind.FULL_TEXT)),
            Column.<WorkDraft>optional("landing_page", "详情页", "Landing page", "", d -> links(d, LinkKind.LANDING_PAGE))
                    .alsoKnownAs("网址", "URL"),
            Column.optional("department", "部门", "Department", "LIB", WorkDraft::department),
            Column.optional("region", "行政区划代码", "Region", "220100", WorkDraft::region),
            Column.optional("subjects", "学科领域", "Subjects", "150; 430", d -> joined(d.subjects())),
            Column.optional("provider", "单位标识", "Provider id", "", WorkDraft::providerId));

    private static final Set<String> HEADERS = headers();

    private WorkTable() {}

    /**
     * The table of works.
     *
     * @param defaults who provides them, unless a row names another organisation by its id; in which language is what
     *     says nothing of it; and which system they come from
     * @return the format, for {@link io.stoa.core.tabular.Tables}, which also writes a template of it
     */
    public static TableFormat<WorkDraft> of(ReadDefaults defaults) {
        return new TableFormat<>("Works", COLUMNS, row -> read(row, defaults));
    }

    /** Whether the first line of a file is that of such a table. */
    static boolean isHeader(String line) {
        return Arrays.stream(line.split("[,;\\t]"))
                        .filter(cell -> HEADERS.contains(folded(cell)))
                        .count()
                > 1;
    }

    private static Set<String> headers() {
        return COLUMNS.stream()
                .flatMap(column -> Stream.of(
                                Stream.of(column.key()), column.labels().values().stream(), column.aliases().stream())
                        .flatMap(names -> names))
                .map(WorkTable::folded)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String folded(String header) {
        return header.replaceAll("[\\s\\p{Cf}*_\"]", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable WorkDraft read(Row row, ReadDefaults defaults) {
        LocalizedText titles = titles(row, defaults.language());
        if (titles == null) {
            row.refuse("title_zh", Message.of("literature.exchange.no-title"));
            return null;
        }
        WorkType type = row.choice("type", WorkLabels.TYPES);
        String provider = row.text("provider");
        WorkDraftBuilder work = WorkDraft.titled(titles)
                .providedBy(provider == null ? defaults.providerId() : provider)
                .department(row.text("department"))
                .region(row.text("region"))
                .subjects(row.list("subjects"))
                .type(type == null ? WorkType.OTHER : type)
                .genre(row.text("genre"))
                .subtitles(texts(row, "subtitle_zh", "subtitle_en"))
                .abstracts(texts(row, "abstract_zh", "abstract_en"))
                .responsibility(row.text("responsibility"))
                .imprint(imprint(row))
                .edition(row.text("edition"))
                .extent(row.text("extent"))
                .host(host(row))
                .series(series(row))
                .event(event(row));
        readContributors(row, work);
        readTerms(row, work);
        readIdentifiers(row, work);
        readRights(row, work);
        String id = row.text("id");
        WorkDraft draft = work.build();
        return draft.toBuilder()
                .from(defaults.source(), id == null ? Json.contentHash(draft) : id)
                .build();
    }

    private static @Nullable LocalizedText titles(Row row, String unsaid) {
        LocalizedText titles = texts(row, "title_zh", "title_en");
        String other = row.text("title_other");
        String language = row.text("title_language");
        String tag = language == null ? null : LanguageCodes.read(language);
        if (language != null && tag == null) {
            row.refuse("title_language", Message.of("literature.table.language", "value", language));
        }
        if (other == null) {
            return titles;
        }
        LocalizedText whole = LocalizedText.of(tag == null ? unsaid : tag, other);
        if (titles != null) {
            for (String known : titles.languages()) {
                whole = known.equals(whole.source()) ? whole : whole.with(known, String.valueOf(titles.get(known)));
            }
        }
        return whole;
    }

    private static @Nullable LocalizedText texts(Row row, String zhKey, String enKey) {
        String zh = row.text(zhKey);
        String en = row.text(enKey);
        if (zh == null) {
            return en == null ? null : LocalizedText.of("en", en);
        }
        LocalizedText text = LocalizedText.of("zh", zh);
        return en == null ? text : text.with("en", en);
    }

    private static void readContributors(Row row, WorkDraftBuilder work) {
        row.list("authors").forEach(name -> work.contributor(Names.read(ContributorRole.AUTHOR, name)));
        for (String cell : row.list("contributors")) {
            String[] parts = cell.split("[:：]", 2);
            ContributorRole role = parts.length < 2
                    ? null
                    : WorkLabels.ROLES.get(parts[0].strip().toLowerCase(Locale.ROOT));
            if (role == null) {
                row.refuse(
                        "contributors",
                        Message.of("literature.table.role", "value", cell, "possible", WorkLabels.ROLES.keySet()));
            } else {
                work.contributor(Names.read(role, parts[1]));
            }
        }
        for (String language : row.list("languages")) {
            String tag = LanguageCodes.read(language);
            if (tag == null) {
                row.refuse("languages", Message.of("literature.table.language", "value", language));
            } else {
                work.language(tag);
            }
        }
    }

    private static Imprint imprint(Row row) {
        String date = row.text("date");
        String written = row.text("date_as_written");
        IssueDate issued = date == null ? null : Dates.read(date);
        boolean saysMore = date != null && (issued == null || !Dates.saysAll(date));
        return new Imprint(
                row.text("place"), row.text("publisher"), issued, written == null && saysMore ? date : written);
    }

    private static @Nullable Host host(Row row) {
        String title = row.text("host");
        return title == null
                ? null
                : new Host(
                        title,
                        row.text("host_abbreviation"),
                        row.list("host_numbers").stream().map(WorkTable::number).toList(),
                        row.text("volume"),
                        row.text("issue"),
                        row.text("pages"),
                        row.text("article_number"));
    }

    private static WorkIdentifier number(String text) {
        boolean issn = IdentifierScheme.ISSN.check(text) == null;
        return WorkIdentifier.of(issn ? WorkIdentifierType.ISSN : WorkIdentifierType.ISBN, text);
    }

    private static List<Series> series(Row row) {
        String title = row.text("series");
        return title == null ? List.of() : List.of(new Series(title, row.text("series_number"), null));
    }

    private static @Nullable Event event(Row row) {
        String name = row.text("event");
        return name == null ? null : new Event(name, row.text("event_place"), row.text("event_date"));
    }

    private static void readTerms(Row row, WorkDraftBuilder work) {
        row.list("keywords").forEach(word -> work.term(SubjectTerm.keyword(word)));
        row.list("clc").forEach(code -> work.term(SubjectTerm.classNumber(SubjectTerm.CLC, code)));
        for (String cell : row.list("terms")) {
            String[] parts = cell.split("[:：]", 2);
            String words = parts[parts.length - 1].strip();
            int bar = words.indexOf('|');
            work.term(new SubjectTerm(
                    parts.length < 2 ? SubjectTerm.KEYWORD : parts[0].strip(),
                    bar < 0 ? null : DraftParts.clean(words.substring(0, bar)),
                    bar < 0 ? words : DraftParts.clean(words.substring(bar + 1))));
        }
        String notes = row.text("notes");
        if (notes != null) {
            notes.lines().map(String::strip).filter(note -> !note.isEmpty()).forEach(work::note);
        }
    }

    private static void readIdentifiers(Row row, WorkDraftBuilder work) {
        List<WorkIdentifier> identifiers = new ArrayList<>();
        exactly(row, "doi", IdentifierScheme.DOI)
                .forEach(value -> identifiers.add(WorkIdentifier.of(WorkIdentifierType.DOI, value)));
        row.list("isbn").forEach(value -> identifiers.add(WorkIdentifier.of(WorkIdentifierType.ISBN, value)));
        row.list("issn").forEach(value -> identifiers.add(WorkIdentifier.of(WorkIdentifierType.ISSN, value)));
        for (String cell : row.list("identifiers")) {
            int colon = cell.indexOf(':');
            String named = colon < 1 ? "" : cell.substring(0, colon).strip();
            WorkIdentifierType type = Arrays.stream(WorkIdentifierType.values())
                    .filter(known -> known.name().equalsIgnoreCase(named))
                    .findFirst()
                    .orElse(null);
            identifiers.add(
                    type == null
                            ? WorkIdentifier.of(WorkIdentifierType.OTHER, cell)
                            : WorkIdentifier.of(type, cell.substring(colon + 1).strip()));
        }
        work.identifiers(identifiers);
    }

    private static void readRights(Row row, WorkDraftBuilder work) {
        work.rights(new Rights(
                row.choice("access", WorkLabels.ACCESS), row.text("rights"), row.text("licence"), row.date("embargo")));
        exactly(row, "full_text", IdentifierScheme.URL)
                .forEach(url -> work.link(new WorkLink(LinkKind.FULL_TEXT, url, null, null, null)));
        exactly(row, "landing_page", IdentifierScheme.URL)
                .forEach(url -> work.link(new WorkLink(LinkKind.LANDING_PAGE, url, null, null, null)));
    }

    private static @Nullable String otherTitle(WorkDraft draft) {
        String source = draft.titles().source();
        return source.equals("zh") || source.equals("en")
                ? null
                : draft.titles().sourceText();
    }

    private static @Nullable String authors(WorkDraft draft) {
        return joined(Names.of(draft.contributors(), ContributorRole.AUTHOR).stream()
                .map(Names::written)
                .toList());
    }

    private static @Nullable String contributors(WorkDraft draft) {
        return joined(draft.contributors().stream()
                .filter(contributor -> contributor.role() != ContributorRole.AUTHOR)
                .map(WorkTable::withRole)
                .toList());
    }

    private static String withRole(Contributor contributor) {
        return WorkLabels.role(contributor.role()) + "：" + Names.written(contributor);
    }

    private static @Nullable String hostNumbers(WorkDraft draft) {
        Host host = draft.host();
        return host == null
                ? null
                : joined(host.identifiers().stream()
                        .filter(number ->
                                number.type() == WorkIdentifierType.ISSN || number.type() == WorkIdentifierType.ISBN)
                        .map(WorkIdentifier::value)
                        .toList());
    }

    private static @Nullable String keywords(WorkDraft draft) {
        return terms(
                draft, term -> term.scheme().equals(SubjectTerm.KEYWORD) && term.code() == null, SubjectTerm::term);
    }

    private static @Nullable String classes(WorkDraft draft) {
        return terms(draft, term -> term.scheme().equals(SubjectTerm.CLC) && term.term() == null, SubjectTerm::code);
    }

    private static @Nullable String terms(WorkDraft draft) {
        Predicate<SubjectTerm> others = term -> !(term.scheme().equals(SubjectTerm.KEYWORD) && term.code() == null)
                && !(term.scheme().equals(SubjectTerm.CLC) && term.term() == null);
        return terms(
                draft,
                others,
                term -> term.scheme()
                        + ":"
                        + (term.code() == null ? "" : term.code() + "|")
                        + (term.term() == null ? "" : term.term()));
    }

    private static @Nullable String terms(
            WorkDraft draft, Predicate<SubjectTerm> which, Function<SubjectTerm, @Nullable String> said) {
        return joined(draft.terms().stream()
                .filter(which)
                .map(term -> String.valueOf(said.apply(term)))
                .toList());
    }

    private static @Nullable String numbers(WorkDraft draft, WorkIdentifierType type) {
        return joinedExactly(draft.identifiers().stream()
                .filter(identifier -> identifier.type() == type)
                .map(WorkIdentifier::value)
                .toList());
    }

    private static @Nullable String otherNumbers(WorkDraft draft) {
        return joined(draft.identifiers().stream()
                .filter(identifier -> !OWN_COLUMN.contains(identifier.type()))
                .map(identifier -> identifier.type() + ":" + identifier.value())
                .toList());
    }

    private static @Nullable String links(WorkDraft draft, LinkKind kind) {
        return joinedExactly(draft.links().stream()
                .filter(link -> link.kind() == kind)
                .map(WorkLink::url)
                .toList());
    }

    private static @Nullable String series(WorkDraft draft, Function<Series, @Nullable String> part) {
        return draft.series().isEmpty() ? null : part.apply(draft.series().get(0));
    }

    private static @Nullable String text(@Nullable LocalizedText text, String language) {
        return text == null ? null : text.get(language);
    }

    private static <T> @Nullable String value(@Nullable T of, Function<T, @Nullable String> part) {
        return of == null ? null : part.apply(of);
    }

    /** What divides values cannot stand in one of them. */
    private static @Nullable String joined(Collection<String> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> DIVIDERS.matcher(value).replaceAll(" "))
                        .collect(Collectors.joining(BETWEEN));
    }

    /** Identifiers and addresses stay as they are: one alone may have a divider in it. */
    private static @Nullable String joinedExactly(List<String> values) {
        return values.size() == 1
                ? values.get(0)
                : joined(values.stream()
                        .filter(value -> !DIVIDERS.matcher(value).find())
                        .toList());
    }

    private static List<String> exactly(Row row, String key, IdentifierScheme scheme) {
        String cell = row.text(key);
        return cell != null && scheme.check(cell) == null ? List.of(cell) : row.list(key);
    }
}
