package io.stoa.samples.portal.literature;

import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import io.stoa.literature.WorkView;
import io.stoa.samples.portal.web.JsonLd;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.Show;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes a work to machines: in schema.org's words, and in a sentence. */
@Component
class DescribedWork {

    private static final int SENTENCE = 300;
    private static final Map<WorkType, String> TYPES = Map.ofEntries(
            Map.entry(WorkType.JOURNAL_ARTICLE, "ScholarlyArticle"),
            Map.entry(WorkType.CONFERENCE_PAPER, "ScholarlyArticle"),
            Map.entry(WorkType.PREPRINT, "ScholarlyArticle"),
            Map.entry(WorkType.NEWSPAPER_ARTICLE, "NewsArticle"),
            Map.entry(WorkType.BOOK, "Book"),
            Map.entry(WorkType.CONFERENCE_PROCEEDINGS, "Book"),
            Map.entry(WorkType.BOOK_PART, "Chapter"),
            Map.entry(WorkType.THESIS, "Thesis"),
            Map.entry(WorkType.DOCTORAL_THESIS, "Thesis"),
            Map.entry(WorkType.MASTER_THESIS, "Thesis"),
            Map.entry(WorkType.JOURNAL, "Periodical"),
            Map.entry(WorkType.PERIODICAL, "Periodical"),
            Map.entry(WorkType.REPORT, "Report"),
            Map.entry(WorkType.TECHNICAL_REPORT, "Report"),
            Map.entry(WorkType.DATASET, "Dataset"),
            Map.entry(WorkType.SOFTWARE, "SoftwareSourceCode"),
            Map.entry(WorkType.MAP, "Map"));

    private final Links links;
    private final Show show;

    DescribedWork(Links links, Show show) {
        this.links = links;
        this.show = show;
    }

    String inShort(WorkDraft work) {
        String text = work.abstracts() == null ? show.text(work.titles()) : show.text(work.abstracts());
        return text.length() <= SENTENCE ? text : text.substring(0, SENTENCE - 1) + "…";
    }

    JsonLd of(WorkView view) {
        WorkDraft work = view.work();
        Imprint imprint = work.imprint();
        return JsonLd.of(TYPES.getOrDefault(work.type(), "CreativeWork"))
                .with("@id", links.absolute("work", view.id()))
                .with("name", show.text(work.titles()))
                .with("headline", show.text(work.titles()))
                .with("description", show.text(work.abstracts()))
                .with("author", people(work, ContributorRole.AUTHOR))
                .with("editor", people(work, ContributorRole.EDITOR))
                .with("translator", people(work, ContributorRole.TRANSLATOR))
                .with("inLanguage", work.languages())
                .with(
                        "datePublished",
                        imprint.issued() == null ? null : imprint.issued().toString())
                .with(
                        "publisher",
                        imprint.publisher() == null
                                ? null
                                : JsonLd.part("Organization").with("name", imprint.publisher()))
                .with("keywords", keywords(work))
                .with(
                        "identifier",
                        work.identifiers().stream()
                                .map(DescribedWork::identifier)
                                .toList())
                .with("isbn", first(work.identifiers(), WorkIdentifierType.ISBN))
                .with("sameAs", doi(work))
                .with("license", work.rights().licence())
                .with("isPartOf", host(work.host()));
    }

    static @Nullable String doi(WorkDraft work) {
        String doi = first(work.identifiers(), WorkIdentifierType.DOI);
        return doi == null ? null : "https://doi.org/" + doi;
    }

    private static List<JsonLd> people(WorkDraft work, ContributorRole role) {
        return work.contributors().stream()
                .filter(contributor -> contributor.role() == role)
                .map(DescribedWork::contributor)
                .toList();
    }

    private static JsonLd contributor(Contributor contributor) {
        return JsonLd.part(contributor.corporate() ? "Organization" : "Person")
                .with("name", contributor.displayName())
                .with("familyName", contributor.family())
                .with("givenName", contributor.given())
                .with("sameAs", contributor.orcid() == null ? null : "https://orcid.org/" + contributor.orcid());
    }

    private static List<String> keywords(WorkDraft work) {
        return work.terms().stream()
                .filter(term -> term.scheme().equals(SubjectTerm.KEYWORD) && term.term() != null)
                .map(term -> String.valueOf(term.term()))
                .toList();
    }

    private static JsonLd identifier(WorkIdentifier identifier) {
        return JsonLd.part("PropertyValue")
                .with("propertyID", identifier.type().name())
                .with("value", identifier.value());
    }

    private static @Nullable JsonLd host(@Nullable Host host) {
        return host == null
                ? null
                : JsonLd.part("Periodical")
                        .with("name", host.title())
                        .with("issn", first(host.identifiers(), WorkIdentifierType.ISSN));
    }

    private static @Nullable String first(List<WorkIdentifier> identifiers, WorkIdentifierType type) {
        return identifiers.stream()
                .filter(identifier -> identifier.type() == type)
                .map(WorkIdentifier::value)
                .findFirst()
                .orElse(null);
    }
}
