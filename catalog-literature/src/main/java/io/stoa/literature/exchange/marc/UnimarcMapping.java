package io.stoa.literature.exchange.marc;

import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkDraftBuilder;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkLink;
import io.stoa.literature.WorkType;
import io.stoa.literature.exchange.LanguageCodes;
import io.stoa.literature.exchange.ReadDefaults;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UNIMARC bibliographic records (IFLA) and China's CNMARC (WH/T 0503). Read and written are:
 *
 * <table>
 * <caption>Fields and what they become</caption>
 * <tr><th>Field</th><th>Description</th></tr>
 * <tr><td>leader 06, 07; 328</td><td>type</td></tr>
 * <tr><td>001</td><td>source id</td></tr>
 * <tr><td>010, 011, 017, 091</td><td>ISBN 国际标准书号, ISSN, other identifiers, 统一书号; wrong ones and $z as cancelled</td></tr>
 * <tr><td>100 $a/9–12</td><td>year</td></tr>
 * <tr><td>101 $a</td><td>languages</td></tr>
 * <tr><td>200 $a $d $e $f</td><td>title proper 正题名, parallel title 并列题名, other title information, responsibility</td></tr>
 * <tr><td>205, 210 or 214 $a $c $d, 215</td><td>edition 版本项, imprint 出版发行项, extent 载体形态项</td></tr>
 * <tr><td>225 $a $v $x</td><td>series 丛书项</td></tr>
 * <tr><td>300, 330</td><td>notes 附注, abstract 提要</td></tr>
 * <tr><td>461, 463</td><td>host</td></tr>
 * <tr><td>606, 610, 675, 676, 690</td><td>subjects 主题, key words, UDC, DDC, CLC 中图分类号</td></tr>
 * <tr><td>700–702, 710–712</td><td>contributors, role by $4, in CNMARC by its word 著, 译, …</td></tr>
 * <tr><td>852, 866, 905</td><td>carried; holdings 馆藏, see {@link MarcHoldings}</td></tr>
 * <tr><td>856</td><td>links</td></tr>
 * </table>
 *
 * <p>All other fields are carried; {@link MarcUnread} names them.
 */
final class UnimarcMapping extends MarcMapping {

    private static final Map<String, ContributorRole> ROLES = Map.ofEntries(
            Map.entry("070", ContributorRole.AUTHOR), Map.entry("340", ContributorRole.EDITOR),
            Map.entry("220", ContributorRole.COMPILER), Map.entry("730", ContributorRole.TRANSLATOR),
            Map.entry("440", ContributorRole.ILLUSTRATOR), Map.entry("230", ContributorRole.COMPOSER),
            Map.entry("590", ContributorRole.PERFORMER), Map.entry("300", ContributorRole.DIRECTOR),
            Map.entry("584", ContributorRole.INVENTOR), Map.entry("582", ContributorRole.APPLICANT),
            Map.entry("727", ContributorRole.ADVISER), Map.entry("650", ContributorRole.ISSUING_BODY),
            Map.entry("460", ContributorRole.INTERVIEWER), Map.entry("205", ContributorRole.CONTRIBUTOR));
    private static final Map<String, ContributorRole> WORDS = Map.ofEntries(
            Map.entry("著", ContributorRole.AUTHOR), Map.entry("撰", ContributorRole.AUTHOR),
            Map.entry("编著", ContributorRole.AUTHOR), Map.entry("主编", ContributorRole.EDITOR),
            Map.entry("编", ContributorRole.COMPILER), Map.entry("编译", ContributorRole.TRANSLATOR),
            Map.entry("译", ContributorRole.TRANSLATOR), Map.entry("绘", ContributorRole.ILLUSTRATOR),
            Map.entry("作曲", ContributorRole.COMPOSER), Map.entry("导演", ContributorRole.DIRECTOR),
            Map.entry("指导", ContributorRole.ADVISER), Map.entry("导师", ContributorRole.ADVISER));

    @Override
    MarcFormat format() {
        return MarcFormat.UNIMARC;
    }

    @Override
    String family(String tag) {
        return switch (tag) {
            case "210", "214" -> "21";
            case "700", "701", "702", "710", "711", "712", "720", "721", "722" -> "7";
            case "225", "410" -> "22";
            default -> tag.startsWith("30") || tag.startsWith("31") || tag.startsWith("32") ? "30" : family6(tag);
        };
    }

    private static String family6(String tag) {
        return tag.charAt(0) == '6' ? "6" : tag;
    }

    @Override
    WorkDraft describe(MarcRecord record, ReadDefaults defaults) {
        List<String> languages = languages(record);
        String language = languages.isEmpty() ? defaults.language() : languages.get(0);
        MarcField title = record.field("200");
        MarcField number = record.field("001");
        String controlNumber = number == null || number.content().isBlank() ? null : number.content();
        WorkDraftBuilder work = WorkDraft.titled(title(title, language))
                .providedBy(defaults.providerId())
                .from(defaults.source(), MarcTexts.sourceId(controlNumber, record))
                .languages(languages)
                .type(type(record));
        if (title != null) {
            String other = MarcTexts.cut(MarcTexts.plain(String.join("：", title.all("e"))), 5000);
            work.subtitles(other == null ? null : LocalizedText.of(language, other));
            String stated = MarcTexts.plain(String.join(" ; ", title.all("fg")));
            work.responsibility(MarcTexts.cut(stated, 2000));
        }
        readIdentifiers(record, work);
        readContributors(record, work);
        readPublication(record, work);
        readSubjects(record, work);
        readNotes(record, work, language);
        readHostAndLinks(record, work);
        return work.build();
    }

    private static LocalizedText title(@Nullable MarcField field, String language) {
        String proper = field == null
                ? null
                : MarcTexts.plain(
                        field.first('a') == null
                                ? null
                                : field.first('a').replace("\u0098", "").replace("\u009c", ""));
        LocalizedText titles = MarcTexts.title(MarcTexts.cut(proper, 5000), language);
        String parallel = field == null ? null : MarcTexts.cut(MarcTexts.plain(field.first('d')), 5000);
        String parallelLanguage = field == null ? null : LanguageCodes.tag(field.first('z'));
        return parallel == null || parallelLanguage == null || parallelLanguage.equals(titles.source())
                ? titles
                : titles.with(parallelLanguage, parallel);
    }

    private static List<String> languages(MarcRecord record) {
        Set<String> tags = new LinkedHashSet<>();
        for (MarcField field : record.fields("101")) {
            for (String code : field.all("a")) {
                String tag = LanguageCodes.tag(code);
                if (tag != null && tags.size() < 20) {
                    tags.add(tag);
                }
            }
        }
        return List.copyOf(tags);
    }

    private static WorkType type(MarcRecord record) {
        char level = record.leader(7);
        return switch (record.leader(6)) {
            case 'e', 'f' -> WorkType.MAP;
            case 'c', 'd' -> WorkType.MUSICAL_NOTATION;
            case 'i', 'j' -> WorkType.SOUND;
            case 'g' -> WorkType.VIDEO;
            case 'k' -> WorkType.IMAGE;
            case 'l' -> WorkType.SOFTWARE;
            case 'b' -> WorkType.MANUSCRIPT;
            default -> {
                if (level == 's') {
                    yield WorkType.JOURNAL;
                }
                if (level == 'a') {
                    yield record.field("463") == null ? WorkType.JOURNAL_ARTICLE : WorkType.BOOK_PART;
                }
                yield record.field("328") == null ? WorkType.BOOK : WorkType.THESIS;
            }
        };
    }

    private static void readIdentifiers(MarcRecord record, WorkDraftBuilder work) {
        List<WorkIdentifier> found = new ArrayList<>();
        for (MarcField field : record.fields("0(10|11|17|91)")) {
            String qualifier = field.first('b');
            switch (field.tag()) {
                case "010" ->
                    MarcTexts.addStandardNumbers(
                            found, field, WorkIdentifierType.ISBN, WorkIdentifierType.CANCELLED_ISBN, qualifier, "z");
                case "011" ->
                    MarcTexts.addStandardNumbers(
                            found, field, WorkIdentifierType.ISSN, WorkIdentifierType.CANCELLED_ISSN, qualifier, "yz");
                case "017" -> field.all("a").forEach(v -> MarcTexts.addGiven(found, other(v, field.first('2'))));
                case "091" ->
                    field.all("a")
                            .forEach(v -> MarcTexts.addGiven(
                                    found, MarcTexts.identifier(WorkIdentifierType.UNIFIED_BOOK_NUMBER, v, null)));
                default -> {}
            }
        }
        work.identifiers(found.stream().limit(100).toList());
    }

    private static @Nullable WorkIdentifier other(String value, @Nullable String system) {
        boolean doi = "doi".equalsIgnoreCase(system);
        return MarcTexts.identifier(
                doi ? WorkIdentifierType.DOI : WorkIdentifierType.OTHER, value, doi ? null : system);
    }

    private static void readContributors(MarcRecord record, WorkDraftBuilder work) {
        List<Contributor> contributors = new ArrayList<>();
        for (MarcField field : record.fields("7[01][012]")) {
            String name = MarcTexts.cut(MarcTexts.plain(field.first('a')), 300);
            if (name == null) {
                continue;
            }
            ContributorRole role = role(field);
            String given = MarcTexts.cut(MarcTexts.plain(field.first('b')), 300);
            if (field.tag().charAt(1) == '1') {
                contributors.add(Contributor.body(role, given == null ? name : name + ". " + given));
            } else if (given != null) {
                contributors.add(Contributor.person(role, name, given));
            } else {
                int comma = name.indexOf(',');
                boolean divided = comma > 0 && comma < name.length() - 1;
                contributors.add(
                        divided
                                ? Contributor.person(
                                        role,
                                        name.substring(0, comma).strip(),
                                        name.substring(comma + 1).strip())
                                : Contributor.person(role, name));
            }
        }
        work.contributors(contributors.stream().limit(5000).toList());
    }

    private static ContributorRole role(MarcField field) {
        for (String code : field.all("4")) {
            ContributorRole role = ROLES.getOrDefault(code, WORDS.get(code));
            if (role != null) {
                return role;
            }
        }
        return field.tag().endsWith("2") ? ContributorRole.CONTRIBUTOR : ContributorRole.AUTHOR;
    }

    private static void readPublication(MarcRecord record, WorkDraftBuilder work) {
        MarcField edition = record.field("205");
        work.edition(edition == null ? null : MarcTexts.cut(MarcTexts.plain(edition.first('a')), 500));
        MarcField extent = record.field("215");
        String pieces = extent == null ? null : MarcTexts.plain(String.join(" ", extent.all("acd")));
        work.extent(MarcTexts.cut(pieces, 500));
        List<MarcField> imprints = record.fields("21[04]");
        MarcField imprint = imprints.isEmpty() ? null : imprints.get(0);
        MarcField coded = record.field("100");
        String general = coded == null ? null : coded.first('a');
        Integer year = general == null || general.length() < 13 ? null : MarcTexts.year(general.substring(9, 13));
        String written = imprint == null ? null : MarcTexts.plain(imprint.first('d'));
        Integer issued = year == null ? MarcTexts.year(written) : year;
        boolean saysMore = written != null && !written.equals(String.valueOf(issued));
        work.imprint(new Imprint(
                imprint == null ? null : MarcTexts.cut(MarcTexts.plain(imprint.first('a')), 500),
                imprint == null ? null : MarcTexts.cut(MarcTexts.plain(imprint.first('c')), 1000),
                issued == null ? null : IssueDate.of(issued),
                saysMore ? MarcTexts.cut(written, 200) : null));
        work.series(MarcTexts.series(record.fields("225")));
    }

    private static void readSubjects(MarcRecord record, WorkDraftBuilder work) {
        List<SubjectTerm> terms = new ArrayList<>();
        for (MarcField field : record.fields("6..")) {
            switch (field.tag()) {
                case "606" -> {
                    String words = MarcTexts.plain(String.join("--", field.all("axyzj")));
                    String scheme = field.first('2');
                    if (words != null && words.length() <= 500) {
                        terms.add(new SubjectTerm(
                                scheme == null || scheme.length() > 50 ? "local" : scheme, null, words));
                    }
                }
                case "610" -> MarcTexts.addKeywords(terms, field);
                case "675" -> MarcTexts.addClasses(terms, field, "UDC");
                case "676" -> MarcTexts.addClasses(terms, field, "DDC");
                case "690" -> MarcTexts.addClasses(terms, field, SubjectTerm.CLC);
                default -> {}
            }
        }
        work.terms(terms.stream().limit(1000).toList());
    }

    private static void readNotes(MarcRecord record, WorkDraftBuilder work, String language) {
        List<String> notes = new ArrayList<>();
        for (MarcField field : record.fields("3(0[0-9]|1[0-9]|2[0-8])")) {
            String note = MarcTexts.cut(MarcTexts.plain(field.first('a')), 20000);
            if (note != null && !field.tag().equals("328")) {
                notes.add(note);
            }
        }
        work.notes(notes.stream().limit(500).toList());
        MarcField thesis = record.field("328");
        work.genre(thesis == null ? null : MarcTexts.cut(MarcTexts.plain(thesis.first('a')), 200));
        MarcField summary = record.field("330");
        String text = summary == null ? null : MarcTexts.cut(MarcTexts.plain(summary.first('a')), 50000);
        work.abstracts(text == null ? null : LocalizedText.of(language, text));
    }

    private static void readHostAndLinks(MarcRecord record, WorkDraftBuilder work) {
        for (MarcField field : record.fields("46[13]")) {
            String title = MarcTexts.cut(MarcTexts.plain(Objects.requireNonNullElse(field.first('t'), "")), 2000);
            if (title != null) {
                RelatedParts parts = RelatedParts.read(field.first('v'));
                work.host(new Host(title, null, List.of(), parts.volume(), parts.issue(), parts.pages(), null));
                break;
            }
        }
        List<WorkLink> links = new ArrayList<>();
        for (MarcField field : record.fields("856")) {
            String url = field.first('u');
            if (MarcTexts.isUrl(url)) {
                LinkKind kind = field.indicator(2) == '0' ? LinkKind.FULL_TEXT : LinkKind.RELATED;
                links.add(new WorkLink(kind, String.valueOf(url), null, null, null));
            }
        }
        work.links(links.stream().limit(200).toList());
    }

    @Override
    List<MarcField> fields(WorkDraft work) {
        List<MarcField> fields = new ArrayList<>();
        fields.add(new MarcField("LDR", "00000n" + leaderType(work.type()) + "  2200000   450 "));
        if (work.sourceId() != null) {
            fields.add(new MarcField("001", String.valueOf(work.sourceId())));
        }
        work.identifiers().forEach(identifier -> fields.add(identifier(identifier)));
        fields.add(MarcField.data("100", "  ", "a", coded(work)));
        fields.add(MarcField.data(
                "101",
                "0 ",
                work.languages().stream()
                        .map(tag -> new MarcField.Subfield('a', LanguageCodes.code(tag)))
                        .toList()));
        writeTitleAndPublication(work, fields);
        work.notes().forEach(note -> fields.add(MarcField.data("300", "  ", "a", note)));
        if (MarcTexts.isThesis(work.type())) {
            fields.add(MarcField.data("328", "  ", "a", work.genre()));
        }
        fields.addAll(MarcTexts.abstracts(work, "330"));
        Host host = work.host();
        if (host != null) {
            fields.add(MarcField.data(
                    work.type() == WorkType.BOOK_PART ? "463" : "461",
                    " 0",
                    "t",
                    host.title(),
                    "v",
                    new RelatedParts(host.volume(), host.issue(), host.pages()).written(work.year())));
        }
        work.terms().forEach(term -> fields.add(subject(term)));
        writeContributors(work, fields);
        work.links()
                .forEach(link -> fields.add(
                        MarcField.data("856", link.kind() == LinkKind.FULL_TEXT ? "40" : "42", "u", link.url())));
        fields.removeIf(MarcField::isEmpty);
        return fields;
    }

    private static String leaderType(WorkType type) {
        return switch (type) {
            case MAP -> "em";
            case MUSICAL_NOTATION -> "cm";
            case SOUND -> "jm";
            case VIDEO -> "gm";
            case IMAGE -> "km";
            case SOFTWARE, DATASET -> "lm";
            case MANUSCRIPT -> "bm";
            case JOURNAL, PERIODICAL -> "as";
            case JOURNAL_ARTICLE, NEWSPAPER_ARTICLE, BOOK_PART, CONFERENCE_PAPER -> "aa";
            default -> "am";
        };
    }

    /** Characters 26 to 29 say the character set; 50 is Unicode. */
    private static String coded(WorkDraft work) {
        Integer year = work.year();
        String date = year == null || year < 1000 ? "u        " : "d" + year + "    ";
        return "00000000" + date + "   y0und" + "y50      ";
    }

    private static MarcField identifier(WorkIdentifier identifier) {
        String value = identifier.value();
        return switch (identifier.type()) {
            case ISBN -> MarcField.data("010", "  ", "a", value, "b", identifier.qualifier());
            case CANCELLED_ISBN -> MarcField.data("010", "  ", "z", value);
            case ISSN -> MarcField.data("011", "  ", "a", value);
            case CANCELLED_ISSN -> MarcField.data("011", "  ", "z", value);
            case DOI -> MarcField.data("017", "70", "a", value, "2", "doi");
            case UNIFIED_BOOK_NUMBER -> MarcField.data("091", "  ", "a", value);
            default -> MarcField.data("017", "70", "a", value, "2", identifier.qualifier());
        };
    }

    private static void writeTitleAndPublication(WorkDraft work, List<MarcField> fields) {
        LocalizedText subtitles = work.subtitles();
        List<MarcField.Subfield> title = new ArrayList<>();
        title.add(new MarcField.Subfield('a', work.titles().sourceText()));
        work.titles().texts().forEach((language, text) -> {
            if (!language.equals(work.titles().source())) {
                title.add(new MarcField.Subfield('d', text));
                title.add(new MarcField.Subfield('z', LanguageCodes.code(language)));
            }
        });
        if (subtitles != null) {
            title.add(new MarcField.Subfield('e', subtitles.sourceText()));
        }
        String responsibility = work.responsibility();
        if (responsibility != null) {
            title.add(new MarcField.Subfield('f', responsibility));
        }
        fields.add(MarcField.data("200", "1 ", title));
        fields.add(MarcField.data("205", "  ", "a", work.edition()));
        Imprint imprint = work.imprint();
        Integer year = work.year();
        String date =
                imprint.dateAsWritten() != null ? imprint.dateAsWritten() : year == null ? null : String.valueOf(year);
        fields.add(MarcField.data("210", "  ", "a", imprint.place(), "c", imprint.publisher(), "d", date));
        fields.add(MarcField.data("215", "  ", "a", work.extent()));
        work.series()
                .forEach(series -> fields.add(
                        MarcField.data("225", "2 ", "a", series.title(), "v", series.number(), "x", series.issn())));
    }

    private static MarcField subject(SubjectTerm term) {
        String code = term.code();
        if (code != null) {
            return switch (term.scheme()) {
                case "UDC" -> MarcField.data("675", "  ", "a", code);
                case "DDC" -> MarcField.data("676", "  ", "a", code);
                case SubjectTerm.CLC -> MarcField.data("690", "  ", "a", code);
                default -> MarcField.data("686", "  ", "a", code, "2", term.scheme());
            };
        }
        if (term.scheme().equals(SubjectTerm.KEYWORD)) {
            return MarcField.data("610", "0 ", "a", term.term());
        }
        List<MarcField.Subfield> subfields = MarcTexts.heading(term);
        if (!term.scheme().equals("local")) {
            subfields.add(new MarcField.Subfield('2', term.scheme()));
        }
        return MarcField.data("606", "0 ", subfields);
    }

    private static void writeContributors(WorkDraft work, List<MarcField> fields) {
        boolean main = true;
        for (Contributor contributor : work.contributors()) {
            boolean author = contributor.role() == ContributorRole.AUTHOR;
            String last = author ? (main ? "0" : "1") : "2";
            main &= !author;
            String code = MarcTexts.code(ROLES, contributor.role());
            String family = contributor.family();
            boolean divided = family != null && contributor.given() != null;
            fields.add(MarcField.data(
                    (contributor.corporate() ? "71" : "70") + last,
                    contributor.corporate() ? "02" : divided ? " 1" : " 0",
                    "a",
                    divided ? family : contributor.displayName(),
                    "b",
                    divided ? contributor.given() : null,
                    "4",
                    code));
        }
    }
}
