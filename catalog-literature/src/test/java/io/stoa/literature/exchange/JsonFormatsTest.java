package io.stoa.literature.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.AccessRight;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.IssueDate;
import io.stoa.literature.LinkKind;
import io.stoa.literature.RelationKind;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatsTest {

    @Test
    void reads_an_item_of_csl() {
        String file = """
                [{"id": "a", "type": "article-journal", "title": "石墨烯的制备", "language": "zh-CN",
                  "author": [{"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
                             {"literal": "张伟"}, {"literal": "CERN"}],
                  "container-title": "物理学报", "volume": 63, "issue": "8", "page": "12-19", "ISSN": "1000-3290",
                  "issued": {"date-parts": [["2014", 5]]}, "DOI": "10.7498/aps.63.086801",
                  "URL": "https://library.example.org/1", "accessed": {"date-parts": [[2024, 2, 29]]},
                  "keyword": "石墨烯, 制备", "archive": "somewhere"}]
                """;
        WorkDraft work = Files.one(WorkFormat.CSL_JSON, file);
        assertThat(work.sourceId()).isEqualTo("a");
        assertThat(work.titles()).isEqualTo(LocalizedText.of("zh-CN", "石墨烯的制备"));
        assertThat(work.contributors())
                .containsExactly(
                        Contributor.person(ContributorRole.AUTHOR, "van Beethoven", "Ludwig"),
                        Contributor.person(ContributorRole.AUTHOR, "张伟"),
                        Contributor.body(ContributorRole.AUTHOR, "CERN"));
        assertThat(work.host())
                .isEqualTo(new Host(
                        "物理学报",
                        null,
                        List.of(WorkIdentifier.of(WorkIdentifierType.ISSN, "1000-3290")),
                        "63",
                        "8",
                        "12-19",
                        null));
        assertThat(work.imprint().issued()).isEqualTo(new IssueDate(2014, 5, null));
        assertThat(work.links().get(0).visited()).hasToString("2024-02-29");
        assertThat(work.terms()).containsExactly(SubjectTerm.keyword("石墨烯"), SubjectTerm.keyword("制备"));
        assertThat(Files.unread(WorkFormat.CSL_JSON, file)).containsExactly("archive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"type\":\"book\",\"title\":\"A\"}\n{\"id\":2,\"type\":\"book\",\"title\":\"B\"}",
                "[{\"id\":1,\"title\":\"A\"},{\"id\":2,\"title\":\"B\"}]",
                "{\"total\":2,\"items\":[{\"id\":1,\"title\":\"A\"},{\"id\":2,\"title\":\"B\"}],\"next\":{\"a\":[1]}}",
                "{\"message\":{\"facets\":{},\"items\":[{\"id\":1,\"title\":\"A\"},{\"id\":2,\"title\":\"B\"}]},\"ok\":true}"
            })
    void finds_the_items_in_whatever_they_are_wrapped(String file) {
        assertThat(Files.rows(WorkFormat.CSL_JSON, file))
                .extracting(row -> Files.draft(row).sourceId())
                .containsExactly("1", "2");
    }

    @Test
    void reads_datacite_in_json_api_and_bare() {
        String attributes = """
                {"doi": "10.5438/0012", "url": "https://data.example.org/0012",
                 "creators": [{"name": "Müller, Anna", "nameType": "Personal", "givenName": "Anna", "familyName": "Müller",
                   "affiliation": ["Jilin University"],
                   "nameIdentifiers": [{"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}]},
                  {"name": "CERN", "nameType": "Organizational"}],
                 "contributors": [{"name": "Li, Lei", "contributorType": "DataCurator"}],
                 "titles": [{"title": "Sheets", "lang": "en"}, {"title": "薄片", "lang": "zh", "titleType": "TranslatedTitle"},
                   {"title": "a review", "titleType": "Subtitle"}, {"title": "Alt", "titleType": "AlternativeTitle"}],
                 "publisher": {"name": "Zenodo", "publisherIdentifier": "https://ror.org/05a28rw58"}, "publicationYear": 2016,
                 "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Measurements", "ris": "DATA"},
                 "dates": [{"date": "2016-03-04", "dateType": "Issued"}, {"date": "2015", "dateType": "Collected"}],
                 "subjects": [{"subject": "graphene"}, {"subject": "Physics", "subjectScheme": "LCSH"}],
                 "relatedIdentifiers": [{"relatedIdentifier": "10.1000/182", "relatedIdentifierType": "DOI", "relationType": "Cites"}],
                 "rightsList": [{"rights": "CC BY", "rightsUri": "https://creativecommons.org/licenses/by/4.0/"},
                   {"rightsUri": "http://purl.org/coar/access_right/c_abf2"}],
                 "descriptions": [{"description": "Sheets of carbon", "descriptionType": "Abstract"},
                   {"description": "How", "descriptionType": "Methods"}],
                 "version": "2", "language": "en", "schemaVersion": "http://datacite.org/schema/kernel-4"}
                """;
        WorkDraft work = Files.one(WorkFormat.DATACITE_JSON, attributes);
        assertThat(work.type()).isEqualTo(WorkType.DATASET);
        assertThat(work.genre()).isEqualTo("Measurements");
        assertThat(work.titles()).isEqualTo(LocalizedText.of("en", "Sheets").with("zh", "薄片"));
        assertThat(work.subtitles().sourceText()).isEqualTo("a review");
        assertThat(work.contributors().get(0).orcid()).isEqualTo("https://orcid.org/0000-0002-1825-0097");
        assertThat(work.contributors().get(0).affiliations()).containsExactly("Jilin University");
        assertThat(work.contributors().get(1).corporate()).isTrue();
        assertThat(work.contributors().get(2)).isEqualTo(Contributor.person(ContributorRole.CONTRIBUTOR, "Li", "Lei"));
        assertThat(work.imprint().issued()).isEqualTo(new IssueDate(2016, 3, 4));
        assertThat(work.relations().get(0).kind()).isEqualTo(RelationKind.CITES);
        assertThat(work.rights().access()).isEqualTo(AccessRight.OPEN);
        assertThat(work.rights().licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(work.notes()).containsExactly("How");
        assertThat(Files.unread(WorkFormat.DATACITE_JSON, attributes))
                .containsExactlyInAnyOrder(
                        "titles[].title",
                        "titles[].titleType",
                        "publisher.publisherIdentifier",
                        "types.ris",
                        "dates[].date",
                        "dates[].dateType");
        String list = "{\"data\":[{\"id\":\"x\",\"type\":\"dois\",\"attributes\":" + attributes
                + "}],\"meta\":{\"total\":1}}";
        assertThat(Files.one(WorkFormat.DATACITE_JSON, list).sourceId()).isEqualTo("x");
        String single = "{\"data\":{\"id\":\"x\",\"type\":\"dois\",\"attributes\":" + attributes + "}}";
        assertThat(Files.one(WorkFormat.DATACITE_JSON, single)).isEqualTo(Files.one(WorkFormat.DATACITE_JSON, list));
    }

    @Test
    void reads_crossref_as_its_interface_gives_it() {
        String work = """
                {"DOI": "10.1000/182", "type": "journal-article", "title": ["Sheets of carbon"], "subtitle": ["A review"],
                 "author": [{"given": "Anna", "family": "Müller", "sequence": "first",
                    "ORCID": "http://orcid.org/0000-0002-1825-0097", "affiliation": [{"name": "Jilin University"}]},
                   {"name": "CERN", "sequence": "additional", "affiliation": []}],
                 "container-title": ["Carbon"], "short-container-title": ["Carb."], "volume": "24", "issue": "3", "page": "12-19",
                 "ISSN": ["0378-5955"], "issn-type": [{"value": "0378-5955", "type": "print"}],
                 "published-print": {"date-parts": [[2014, 5]]}, "issued": {"date-parts": [[2014, 5, 6]]}, "publisher": "Elsevier",
                 "abstract": "<jats:title>Abstract</jats:title><jats:p>One &lt; two.</jats:p><jats:p>Three.</jats:p>",
                 "URL": "http://dx.doi.org/10.1000/182", "resource": {"primary": {"URL": "https://library.example.org/182"}},
                 "link": [{"URL": "https://library.example.org/182.pdf", "content-type": "application/pdf", "intended-application": "text-mining"}],
                 "license": [{"URL": "https://creativecommons.org/licenses/by/4.0/", "delay-in-days": 0}],
                 "reference": [{"key": "1", "DOI": "10.1000/183"}, {"key": "2", "unstructured": "A book"}],
                 "is-referenced-by-count": 3, "subject": ["Chemistry"], "language": "en"}
                """;
        String file = "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"total-results\":2,\"items\":["
                + work + "," + work.replace("10.1000/182", "10.1000/184") + "]}}";
        List<ImportRow<WorkDraft>> rows = Files.rows(WorkFormat.CROSSREF_JSON, file);
        assertThat(rows).hasSize(2);
        WorkDraft draft = Files.draft(rows.get(0));
        assertThat(draft.sourceId()).isEqualTo("10.1000/182");
        assertThat(draft.subtitles().sourceText()).isEqualTo("A review");
        assertThat(draft.contributors().get(0).affiliations()).containsExactly("Jilin University");
        assertThat(draft.contributors().get(1)).isEqualTo(Contributor.body(ContributorRole.AUTHOR, "CERN"));
        assertThat(draft.host().abbreviation()).isEqualTo("Carb.");
        assertThat(draft.imprint().issued()).isEqualTo(new IssueDate(2014, 5, 6));
        assertThat(draft.abstracts().sourceText()).isEqualTo("Abstract\nOne < two.\nThree.");
        assertThat(draft.links())
                .extracting(link -> link.kind())
                .containsExactly(LinkKind.LANDING_PAGE, LinkKind.FULL_TEXT);
        assertThat(draft.relations()).hasSize(1);
        assertThat(Files.unread(WorkFormat.CROSSREF_JSON, file))
                .containsExactlyInAnyOrder(
                        "link[].intended-application",
                        "license[].delay-in-days",
                        "reference[].key",
                        "reference[].unstructured",
                        "is-referenced-by-count");
        assertThat(Files.one(WorkFormat.CROSSREF_JSON, "{\"message\":" + work + "}"))
                .isEqualTo(draft);
    }

    @Test
    void reports_an_item_without_title_and_what_is_no_item_and_reads_the_rest() {
        List<ImportRow<WorkDraft>> rows = Files.rows(
                WorkFormat.CSL_JSON,
                "[\n{\"id\":1,\"title\":\"A\"},\n{\"id\":2},\n[1,2],\n7,\n{\"id\":3,\"title\":\"C\"}]");
        assertThat(rows).hasSize(5);
        assertThat(Files.problem(rows.get(1))).contains("line 3", "no title");
        assertThat(Files.problem(rows.get(2))).contains("line 4");
        assertThat(Files.problem(rows.get(3))).contains("line 5");
        assertThat(Files.draft(rows.get(4)).sourceId()).isEqualTo("3");
    }
}
