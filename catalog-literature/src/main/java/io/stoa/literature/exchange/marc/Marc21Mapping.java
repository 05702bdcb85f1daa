package io.stoa.literature.exchange.marc;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.Relation;
import io.stoa.literature.RelationKind;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MARC 21 bibliographic records (Library of Congress). Read and written are:
 *
 * <table>
 * <caption>Fields and what they become</caption>
 * <tr><th>Field</th><th>Description</th></tr>
 * <tr><td>leader 06, 07; 502</td><td>type</td></tr>
 * <tr><td>001</td><td>source id</td></tr>
 * <tr><td>008/07–10, 35–37; 041 $a</td><td>year, languages</td></tr>
 * <tr><td>010, 020, 022, 024, 027, 028, 030, 035</td><td>identifiers; a wrong ISBN or ISSN, and $z, as cancelled</td></tr>
 * <tr><td>050, 080, 082, 084</td><td>classes</td></tr>
 * <tr><td>100, 110, 111, 700, 710, 711</td><td>contributors, role by $4 or $e, ORCID by $1 or $0</td></tr>
 * <tr><td>245 $a $b $c</td><td>title, subtitle, responsibility</td></tr>
 * <tr><td>250, 260 or 264 $a $b $c, 300</td><td>edition, imprint, extent</td></tr>
 * <tr><td>490</td><td>series</td></tr>
 * <tr><td>500, 520, 540</td><td>notes, abstract, statement of rights</td></tr>
 * <tr><td>600–651, 653</td><td>subjects by scheme, key words</td></tr>
 * <tr><td>773, 76X–78X</td><td>host, relations</td></tr>
 * <tr><td>852, 866</td><td>carried; holdings, see {@link MarcHoldings}</td></tr>
 * <tr><td>856</td><td>links</td></tr>
 * </table>
 *
 * <p>All other fields are carried; {@link MarcUnread} names them.
 */
final class Marc21Mapping extends MarcMapping {

    private static final String OCLC = "(OCoLC)";
    private static final Pattern STOP = Pattern.compile("[,.]$");
    private static final Pattern HEADING = Pattern.compile("6(00|10|11|30|48|50|51)");

    private static final Map<String, ContributorRole> ROLES = Map.ofEntries(
            Map.entry("aut", ContributorRole.AUTHOR), Map.entry("edt", ContributorRole.EDITOR),
            Map.entry("com", ContributorRole.COMPILER), Map.entry("trl", ContributorRole.TRANSLATOR),
            Map.entry("ill", ContributorRole.ILLUSTRATOR), Map.entry("cmp", ContributorRole.COMPOSER),
            Map.entry("prf", ContributorRole.PERFORMER), Map.entry("drt", ContributorRole.DIRECTOR),
            Map.entry("inv", ContributorRole.INVENTOR), Map.entry("pta", ContributorRole.APPLICANT),
            Map.entry("ths", ContributorRole.ADVISER), Map.entry("isb", ContributorRole.ISSUING_BODY),
            Map.entry("ivr", ContributorRole.INTERVIEWER), Map.entry("rcp", ContributorRole.RECIPIENT),
            Map.entry("ctb", ContributorRole.CONTRIBUTOR), Map.entry("pbd", ContributorRole.SERIES_EDITOR));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("author", "aut"),
            Map.entry("editor", "edt"),
            Map.entry("joint author", "aut"),
            Map.entry("ed.", "edt"),
            Map.entry("compiler", "com"),
            Map.entry("comp.", "com"),
            Map.entry("translator", "trl"),
            Map.entry("tr.", "trl"),
            Map.entry("illustrator", "ill"),
            Map.entry("ill.", "ill"),
            Map.entry("composer", "cmp"),
            Map.entry("performer", "prf"),
            Map.entry("director", "drt"),
            Map.entry("inventor", "inv"),
            Map.entry("thesis advisor", "ths"),
            Map.entry("issuing body", "isb"),
            Map.entry("contributor", "ctb"));
    private static final Map<String, RelationKind> RELATIONS = Map.ofEntries(
            Map.entry("765", RelationKind.TRANSLATION_OF),
            Map.entry("767", RelationKind.TRANSLATED_AS),
            Map.entry("770", RelationKind.SUPPLEMENTED_BY),
            Map.entry("772", RelationKind.SUPPLEMENT_TO),
            Map.entry("774", RelationKind.HAS_PART),
            Map.entry("775", RelationKind.OTHER_EDITION),
            Map.entry("776", RelationKind.OTHER_FORMAT),
            Map.entry("777", RelationKind.ISSUED_WITH),
            Map.entry("780", RelationKind.CONTINUES),
            Map.entry("785", RelationKind.CONTINUED_BY),
            Map.entry("787", RelationKind.RELATED));
    private static final String[] SCHEMES = {"LCSH", "LCSHAC", "MESH", "NAL", "", "CSH", "RVM", ""};

    @Override
    MarcFormat format() {
        return MarcFormat.MARC21;
    }

    @Override
    String family(String tag) {
        return switch (tag) {
            case "100", "110", "111", "700", "710", "711" -> "1";
            case "260", "264" -> "26";
            case "440", "490", "800", "810", "811", "830" -> "49";
            case "760", "762", "765", "767", "770", "772", "774", "775", "776", "777", "780", "785", "786", "787" ->
                "76";
            case "500",
                    "501",
                    "502",
                    "504",
                    "505",
                    "508",
                    "510",
                    "511",
                    "515",
                    "518",
                    "521",
                    "525",
                    "530",
                    "533",
                    "534",
                    "538",
                    "546",
                    "550",
                    "555",
                    "580",
                    "590" -> "50";
            default -> tag.charAt(0) == '6' ? "6" : tag;
        };
    }

    @Override
    WorkDraft describe(MarcRecord record, ReadDefaults defaults) {
        List<String> languages = languages(record);
        String language = languages.isEmpty() ? defaults.language() : languages.get(0);
        MarcField title = record.field("245");
        MarcField number = record.field("001");
        String controlNumber = number == null || number.content().isBlank() ? null : number.content();
        WorkDraftBuilder work = WorkDraft.titled(MarcTexts.title(
                        title == null ? null : MarcTexts.cut(MarcTexts.withoutStop(title.first('a')), 5000), language))
                .providedBy(defaults.providerId())
                .from(defaults.source(), MarcTexts.sourceId(controlNumber, record))
                .languages(languages)
                .type(type(record));
        if (title != null) {
            String subtitle = MarcTexts.cut(MarcTexts.withoutStop(title.first('b')), 5000);
            work.subtitles(subtitle == null ? null : LocalizedText.of(language, subtitle));
            work.responsibility(MarcTexts.cut(MarcTexts.withoutStop(title.first('c')), 2000));
        }
        readIdentifiers(record, work);
        readContributors(record, work);
        readPublication(record, work);
        readSubjects(record, work);
        readNotes(record, work, language);
        readRelations(record, work);
        return work.build();
    }

    private static List<String> languages(MarcRecord record) {
        Set<String> tags = new LinkedHashSet<>();
        String main = LanguageCodes.tag(record.control("008", 35, 3));
        if (main != null) {
            tags.add(main);
        }
        for (MarcField field : record.fields("041")) {
            for (String code : field.all("a")) {
                for (int i = 0; i + 3 <= code.length(); i += 3) {
                    String tag = LanguageCodes.tag(code.substring(i, i + 3));
                    if (tag != null && tags.size() < 20) {
                        tags.add(tag);
                    }
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
            case 'm' -> WorkType.SOFTWARE;
            case 'a', 't', ' ' -> {
                if (level == 's') {
                    yield WorkType.JOURNAL;
                }
                if (level == 'a' || level == 'b') {
                    yield level == 'b' || record.field("773") != null ? WorkType.JOURNAL_ARTICLE : WorkType.BOOK_PART;
                }
                yield record.field("502") == null ? WorkType.BOOK : WorkType.THESIS;
            }
            default -> WorkType.OTHER;
        };
    }

    private static void readIdentifiers(MarcRecord record, WorkDraftBuilder work) {
        List<WorkIdentifier> found = new ArrayList<>();
        for (MarcField field : record.fields("0[0-3].")) {
            String qualifier = field.first('q');
            switch (field.tag()) {
                case "010" -> field.all("a").forEach(v -> add(found, WorkIdentifierType.LCCN, v, null));
                case "020" ->
                    MarcTexts.addStandardNumbers(
                            found, field, WorkIdentifierType.ISBN, WorkIdentifierType.CANCELLED_ISBN, qualifier, "z");
                case "022" ->
                    MarcTexts.addStandardNumbers(
                            found, field, WorkIdentifierType.ISSN, WorkIdentifierType.CANCELLED_ISSN, qualifier, "yz");
                case "024" -> field.all("a").forEach(v -> MarcTexts.addGiven(found, other(field, v)));
                case "027" -> field.all("a").forEach(v -> add(found, WorkIdentifierType.REPORT, v, null));
                case "028" ->
                    field.all("a").forEach(v -> add(found, WorkIdentifierType.PUBLISHER_NUMBER, v, field.first('b')));
                case "030" -> field.all("a").forEach(v -> add(found, WorkIdentifierType.CODEN, v, null));
                case "035" -> field.all("a").forEach(v -> MarcTexts.addGiven(found, systemNumber(v)));
                default -> {}
            }
        }
        work.identifiers(found.stream().limit(100).toList());
    }

    private static @Nullable WorkIdentifier other(MarcField field, String value) {
        String source = field.first('2');
        return switch (field.indicator(1)) {
            case '0' -> MarcTexts.identifier(WorkIdentifierType.ISRC, value, null);
            case '2' -> MarcTexts.identifier(WorkIdentifierType.ISMN, value, null);
            case '7' -> {
                WorkIdentifierType type = named(source);
                yield MarcTexts.identifier(type, value, type == WorkIdentifierType.OTHER ? source : null);
            }
            default -> MarcTexts.identifier(WorkIdentifierType.OTHER, value, source);
        };
    }

    private static WorkIdentifierType named(@Nullable String source) {
        return switch (source == null ? "" : source.toLowerCase(Locale.ROOT)) {
            case "doi" -> WorkIdentifierType.DOI;
            case "hdl" -> WorkIdentifierType.HANDLE;
            case "urn" -> WorkIdentifierType.URN;
            case "uri" -> WorkIdentifierType.URL;
            case "cstr" -> WorkIdentifierType.CSTR;
            default -> WorkIdentifierType.OTHER;
        };
    }

    private static @Nullable WorkIdentifier systemNumber(String value) {
        if (value.regionMatches(true, 0, OCLC, 0, OCLC.length())) {
            return MarcTexts.identifier(WorkIdentifierType.OCLC, value.substring(OCLC.length()), null);
        }
        int end = value.indexOf(')');
        boolean named = value.startsWith("(") && end > 1;
        return MarcTexts.identifier(
                WorkIdentifierType.OTHER,
                named ? value.substring(end + 1) : value,
                named ? value.substring(1, end) : null);
    }

    private static void readContributors(MarcRecord record, WorkDraftBuilder work) {
        List<Contributor> contributors = new ArrayList<>();
        for (MarcField field : record.fields("[17](00|10|11)")) {
            String name = MarcTexts.cut(MarcTexts.withoutStop(field.first('a')), 600);
            if (name == null || (field.first('t') != null && field.tag().startsWith("7"))) {
                continue;
            }
            boolean main = field.tag().startsWith("1");
            ContributorRole role = role(field, main);
            if (!field.tag().endsWith("00")) {
                String unit = MarcTexts.withoutStop(String.join(". ", field.all("b")));
                contributors.add(Contributor.body(role, unit == null ? name : name + ". " + unit));
            } else {
                contributors.add(person(field, role, name));
            }
        }
        work.contributors(contributors.stream().limit(5000).toList());
    }

    private static Contributor person(MarcField field, ContributorRole role, String name) {
        int comma = name.indexOf(',');
        boolean divided = field.indicator(1) != '0' && comma > 0 && comma < name.length() - 1 && comma <= 300;
        Contributor person = divided && name.length() - comma <= 300
                ? Contributor.person(
                        role,
                        name.substring(0, comma).strip(),
                        name.substring(comma + 1).strip())
                : Contributor.person(role, name);
        for (String link : field.all("10")) {
            if (link.contains("orcid") && IdentifierScheme.ORCID.check(link.replaceFirst("^\\(orcid\\)", "")) == null) {
                return person.withOrcid(link.replaceFirst("^\\(orcid\\)", ""));
            }
        }
        return person;
    }

    private static ContributorRole role(MarcField field, boolean main) {
        for (String code : field.all("4")) {
            ContributorRole role = ROLES.get(code.substring(code.lastIndexOf('/') + 1));
            if (role != null) {
                return role;
            }
        }
        for (String word : field.all("e")) {
            String code = WORDS.get(STOP.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(""));
            String abbreviated = WORDS.get(word.toLowerCase(Locale.ROOT));
            if (code != null || abbreviated != null) {
                return Objects.requireNonNull(ROLES.get(code != null ? code : abbreviated));
            }
        }
        return main ? ContributorRole.AUTHOR : ContributorRole.CONTRIBUTOR;
    }

    private static void readPublication(MarcRecord record, WorkDraftBuilder work) {
        MarcField edition = record.field("250");
        work.edition(edition == null ? null : MarcTexts.cut(MarcTexts.plain(edition.first('a')), 500));
        MarcField extent = record.field("300");
        work.extent(extent == null ? null : MarcTexts.cut(MarcTexts.plain(String.join(" ", extent.all("abc"))), 500));
        List<MarcField> imprints = record.fields("26[04]");
        MarcField imprint = imprints.isEmpty() ? null : imprints.get(0);
        String written = imprint == null ? null : MarcTexts.plain(imprint.first('c'));
        Integer year = MarcTexts.year(record.control("008", 7, 4));
        Integer issued = year == null ? MarcTexts.year(written) : year;
        boolean saysMore = written != null && (issued == null || !written.equals(String.valueOf(issued)));
        work.imprint(new Imprint(
                imprint == null ? null : MarcTexts.cut(MarcTexts.plain(imprint.first('a')), 500),
                imprint == null ? null : MarcTexts.cut(MarcTexts.plain(imprint.first('b')), 1000),
                issued == null ? null : IssueDate.of(issued),
                saysMore ? MarcTexts.cut(written, 200) : null));
        work.series(MarcTexts.series(record.fields("490")));
    }

    private static void readSubjects(MarcRecord record, WorkDraftBuilder work) {
        List<SubjectTerm> terms = new ArrayList<>();
        for (MarcField field : record.fields("0[58].")) {
            String scheme = switch (field.tag()) {
                case "050" -> "LCC";
                case "080" -> "UDC";
                case "082" -> "DDC";
                case "084" -> Objects.requireNonNullElse(field.first('2'), "");
                default -> "";
            };
            if (!scheme.isEmpty() && scheme.length() <= 50) {
                MarcTexts.addClasses(terms, field, scheme.equalsIgnoreCase("clc") ? SubjectTerm.CLC : scheme);
            }
        }
        for (MarcField field : record.fields("6..")) {
            if (field.tag().equals("653")) {
                MarcTexts.addKeywords(terms, field);
            } else if (HEADING.matcher(field.tag()).matches()) {
                String words = MarcTexts.withoutStop(String.join("--", withoutStops(field.all("abcdtxyzv"))));
                if (words != null && words.length() <= 500) {
                    terms.add(new SubjectTerm(scheme(field), null, words));
                }
            }
        }
        work.terms(terms.stream().limit(1000).toList());
    }

    private static List<String> withoutStops(List<String> parts) {
        return parts.stream()
                .map(MarcTexts::withoutStop)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static String scheme(MarcField field) {
        char indicator = field.indicator(2);
        String named = indicator >= '0' && indicator <= '7' ? SCHEMES[indicator - '0'] : "";
        String source = field.first('2');
        String scheme = named.isEmpty() && source != null ? source : named;
        return scheme.isEmpty() || scheme.length() > 50 ? "local" : scheme;
    }

    private static void readNotes(MarcRecord record, WorkDraftBuilder work, String language) {
        List<String> notes = new ArrayList<>();
        for (MarcField field : record.fields("50[0145]")) {
            String note = MarcTexts.cut(MarcTexts.plain(field.first('a')), 20000);
            if (note != null) {
                notes.add(note);
            }
        }
        work.notes(notes.stream().limit(500).toList());
        MarcField summary = record.field("520");
        String text = summary == null ? null : MarcTexts.cut(MarcTexts.plain(summary.first('a')), 50000);
        work.abstracts(text == null ? null : LocalizedText.of(language, text));
    }

    private static void readRelations(MarcRecord record, WorkDraftBuilder work) {
        MarcField host = record.field("773");
        String hostTitle = host == null ? null : MarcTexts.cut(MarcTexts.withoutStop(host.first('t')), 2000);
        if (host != null && hostTitle != null) {
            RelatedParts parts = RelatedParts.read(host.first('g'));
            work.host(new Host(
                    hostTitle,
                    MarcTexts.cut(MarcTexts.plain(host.first('p')), 500),
                    numbers(host),
                    parts.volume(),
                    parts.issue(),
                    parts.pages(),
                    null));
        }
        List<Relation> relations = new ArrayList<>();
        for (MarcField field : record.fields("7[678].")) {
            RelationKind kind = RELATIONS.get(field.tag());
            String named = field.first('t') == null ? field.first('a') : field.first('t');
            String title = MarcTexts.cut(MarcTexts.withoutStop(named), 2000);
            if (kind != null && (title != null || !numbers(field).isEmpty())) {
                relations.add(new Relation(kind, title, numbers(field)));
            }
        }
        work.relations(relations.stream().limit(500).toList());
        List<WorkLink> links = new ArrayList<>();
        for (MarcField field : record.fields("856")) {
            String url = field.first('u');
            if (MarcTexts.isUrl(url)) {
                LinkKind kind = field.indicator(2) == '0' ? LinkKind.FULL_TEXT : LinkKind.RELATED;
                String label = MarcTexts.cut(MarcTexts.plain(field.first('3')), 500);
                String media = field.first('q');
                links.add(new WorkLink(
                        kind, String.valueOf(url), label, media != null && media.length() <= 100 ? media : null, null));
            }
        }
        work.links(links.stream().limit(200).toList());
    }

    private static List<WorkIdentifier> numbers(MarcField field) {
        List<WorkIdentifier> numbers = new ArrayList<>();
        field.all("x")
                .forEach(v -> MarcTexts.addGiven(
                        numbers,
                        MarcTexts.standardNumber(WorkIdentifierType.ISSN, WorkIdentifierType.CANCELLED_ISSN, v, null)));
        field.all("z")
                .forEach(v -> MarcTexts.addGiven(
                        numbers,
                        MarcTexts.standardNumber(WorkIdentifierType.ISBN, WorkIdentifierType.CANCELLED_ISBN, v, null)));
        return numbers.stream().limit(20).toList();
    }

    private static void add(
            List<WorkIdentifier> found, WorkIdentifierType type, String value, @Nullable String qualifier) {
        MarcTexts.addGiven(found, MarcTexts.identifier(type, value, qualifier));
    }

    @Override
    List<MarcField> fields(WorkDraft work) {
        List<MarcField> fields = new ArrayList<>();
        fields.add(new MarcField("LDR", "00000n" + leaderType(work.type()) + " a2200000   4500"));
        if (work.sourceId() != null) {
            fields.add(new MarcField("001", String.valueOf(work.sourceId())));
        }
        fields.add(new MarcField("008", fixedLength(work)));
        work.identifiers().forEach(identifier -> fields.add(identifier(identifier)));
        if (work.languages().size() > 1) {
            fields.add(MarcField.data(
                    "041",
                    "1 ",
                    work.languages().stream()
                            .map(tag -> new MarcField.Subfield('a', LanguageCodes.code(tag)))
                            .toList()));
        }
        writeContributors(work, fields);
        writeTitleAndPublication(work, fields);
        work.notes().forEach(note -> fields.add(MarcField.data("500", "  ", "a", note)));
        fields.addAll(MarcTexts.abstracts(work, "520"));
        fields.add(MarcField.data(
                "540", "  ", "a", work.rights().statement(), "u", work.rights().licence()));
        work.terms().forEach(term -> fields.add(subject(term)));
        writeRelations(work, fields);
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
            case SOFTWARE, DATASET -> "mm";
            case JOURNAL, PERIODICAL -> "as";
            case JOURNAL_ARTICLE, NEWSPAPER_ARTICLE -> "ab";
            case BOOK_PART, CONFERENCE_PAPER -> "aa";
            case MANUSCRIPT -> "tm";
            default -> "am";
        };
    }

    private static String fixedLength(WorkDraft work) {
        Integer year = work.year();
        String date = year == null || year < 1000 ? "n        " : "s" + year + "    ";
        String language = work.languages().isEmpty()
                ? "und"
                : LanguageCodes.code(work.languages().get(0));
        return "000000" + date + "xx " + "                 " + language + " d";
    }

    private static MarcField identifier(WorkIdentifier identifier) {
        String value = identifier.value();
        String qualifier = identifier.qualifier();
        return switch (identifier.type()) {
            case LCCN -> MarcField.data("010", "  ", "a", value);
            case ISBN -> MarcField.data("020", "  ", "a", value, "q", qualifier);
            case CANCELLED_ISBN -> MarcField.data("020", "  ", "z", value);
            case ISSN -> MarcField.data("022", "  ", "a", value);
            case CANCELLED_ISSN -> MarcField.data("022", "  ", "z", value);
            case ISRC -> MarcField.data("024", "0 ", "a", value);
            case ISMN -> MarcField.data("024", "2 ", "a", value);
            case DOI -> MarcField.data("024", "7 ", "a", value, "2", "doi");
            case HANDLE -> MarcField.data("024", "7 ", "a", value, "2", "hdl");
            case URN -> MarcField.data("024", "7 ", "a", value, "2", "urn");
            case URL -> MarcField.data("024", "7 ", "a", value, "2", "uri");
            case CSTR -> MarcField.data("024", "7 ", "a", value, "2", "cstr");
            case REPORT, STANDARD -> MarcField.data("027", "  ", "a", value);
            case PUBLISHER_NUMBER -> MarcField.data("028", "50", "a", value, "b", qualifier);
            case CODEN -> MarcField.data("030", "  ", "a", value);
            case OCLC -> MarcField.data("035", "  ", "a", "(OCoLC)" + value);
            case OTHER ->
                qualifier == null
                        ? MarcField.data("024", "8 ", "a", value)
                        : MarcField.data("035", "  ", "a", "(" + qualifier + ")" + value);
            default ->
                MarcField.data(
                        "024", "7 ", "a", value, "2", identifier.type().name().toLowerCase(Locale.ROOT));
        };
    }

    private static void writeContributors(WorkDraft work, List<MarcField> fields) {
        boolean main = true;
        for (Contributor contributor : work.contributors()) {
            boolean first = main && contributor.role() == ContributorRole.AUTHOR;
            main = false;
            String kind = contributor.corporate() ? "10" : "00";
            String family = contributor.family();
            String name = family == null || contributor.given() == null
                    ? contributor.displayName()
                    : family + ", " + contributor.given();
            String indicators = contributor.corporate() ? "2 " : family == null ? "0 " : "1 ";
            String orcid = contributor.orcid();
            fields.add(MarcField.data(
                    (first ? "1" : "7") + kind,
                    indicators,
                    "a",
                    name,
                    "4",
                    first ? null : MarcTexts.code(ROLES, contributor.role()),
                    "1",
                    orcid == null ? null : "https://orcid.org/" + orcid.replaceFirst("^https?://orcid.org/", "")));
        }
    }

    private static void writeTitleAndPublication(WorkDraft work, List<MarcField> fields) {
        LocalizedText subtitles = work.subtitles();
        boolean entered = fields.stream().anyMatch(field -> field.tag().startsWith("1"));
        fields.add(MarcField.data(
                "245",
                entered ? "10" : "00",
                "a",
                work.titles().sourceText(),
                "b",
                subtitles == null ? null : subtitles.sourceText(),
                "c",
                work.responsibility()));
        work.titles().texts().forEach((language, text) -> {
            if (!language.equals(work.titles().source())) {
                fields.add(MarcField.data("246", "31", "a", text));
            }
        });
        fields.add(MarcField.data("250", "  ", "a", work.edition()));
        Imprint imprint = work.imprint();
        Integer year = work.year();
        String date =
                imprint.dateAsWritten() != null ? imprint.dateAsWritten() : year == null ? null : String.valueOf(year);
        if (imprint.place() != null || imprint.publisher() != null || imprint.dateAsWritten() != null) {
            fields.add(MarcField.data("264", " 1", "a", imprint.place(), "b", imprint.publisher(), "c", date));
        }
        fields.add(MarcField.data("300", "  ", "a", work.extent()));
        work.series()
                .forEach(series -> fields.add(
                        MarcField.data("490", "0 ", "a", series.title(), "x", series.issn(), "v", series.number())));
        if (MarcTexts.isThesis(work.type())) {
            fields.add(MarcField.data("502", "  ", "a", work.genre(), "c", imprint.publisher()));
        }
    }

    private static MarcField subject(SubjectTerm term) {
        String code = term.code();
        if (code != null) {
            return switch (term.scheme()) {
                case "LCC" -> MarcField.data("050", " 4", "a", code);
                case "UDC" -> MarcField.data("080", "  ", "a", code);
                case "DDC" -> MarcField.data("082", "04", "a", code);
                default ->
                    MarcField.data("084", "  ", "a", code, "2", term.scheme().toLowerCase(Locale.ROOT));
            };
        }
        if (term.scheme().equals(SubjectTerm.KEYWORD)) {
            return MarcField.data("653", "  ", "a", term.term());
        }
        List<MarcField.Subfield> subfields = MarcTexts.heading(term);
        for (int i = 0; i < 4; i++) {
            if (SCHEMES[i].equals(term.scheme())) {
                return MarcField.data("650", " " + i, subfields);
            }
        }
        if (!term.scheme().equals("local")) {
            subfields.add(new MarcField.Subfield('2', term.scheme()));
            return MarcField.data("650", " 7", subfields);
        }
        return MarcField.data("650", " 4", subfields);
    }

    private static void writeRelations(WorkDraft work, List<MarcField> fields) {
        Host host = work.host();
        if (host != null) {
            fields.add(related(
                    "773",
                    host.title(),
                    host.identifiers(),
                    new RelatedParts(host.volume(), host.issue(), host.pages()).written(work.year())));
        }
        for (Relation relation : work.relations()) {
            String tag = MarcTexts.code(RELATIONS, relation.kind());
            if (tag != null) {
                fields.add(related(tag, relation.title(), relation.identifiers(), null));
            }
        }
        for (WorkLink link : work.links()) {
            fields.add(MarcField.data(
                    "856",
                    link.kind() == LinkKind.FULL_TEXT ? "40" : "42",
                    "3",
                    link.label(),
                    "u",
                    link.url(),
                    "q",
                    link.mediaType()));
        }
    }

    private static MarcField related(
            String tag, @Nullable String title, List<WorkIdentifier> identifiers, @Nullable String parts) {
        List<MarcField.Subfield> subfields = new ArrayList<>();
        if (title != null) {
            subfields.add(new MarcField.Subfield('t', title));
        }
        if (parts != null) {
            subfields.add(new MarcField.Subfield('g', parts));
        }
        for (WorkIdentifier identifier : identifiers) {
            switch (identifier.type()) {
                case ISSN, CANCELLED_ISSN -> subfields.add(new MarcField.Subfield('x', identifier.value()));
                case ISBN, CANCELLED_ISBN -> subfields.add(new MarcField.Subfield('z', identifier.value()));
                default -> subfields.add(new MarcField.Subfield('o', identifier.value()));
            }
        }
        return MarcField.data(tag, "0 ", subfields);
    }
}
