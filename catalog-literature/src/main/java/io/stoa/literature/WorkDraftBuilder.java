package io.stoa.literature;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the description of a work together, beginning with {@link WorkDraft#titled}. */
public final class WorkDraftBuilder {

    private @Nullable String providerId;
    private @Nullable String source;
    private @Nullable String sourceId;
    private LocalizedText titles;
    private @Nullable String department;
    private Audience audience = Audience.PUBLIC;
    private @Nullable String region;
    private List<String> subjects = new ArrayList<>();
    private @Nullable LocalizedText subtitles;
    private @Nullable LocalizedText abstracts;
    private WorkType type = WorkType.OTHER;
    private @Nullable String genre;
    private List<WorkIdentifier> identifiers = new ArrayList<>();
    private List<Contributor> contributors = new ArrayList<>();
    private @Nullable String responsibility;
    private List<String> languages = new ArrayList<>();
    private @Nullable Host host;
    private Imprint imprint = Imprint.NONE;
    private @Nullable String edition;
    private @Nullable String extent;
    private List<Series> series = new ArrayList<>();
    private @Nullable Event event;
    private List<SubjectTerm> terms = new ArrayList<>();
    private List<String> notes = new ArrayList<>();
    private Rights rights = Rights.NONE;
    private List<WorkLink> links = new ArrayList<>();
    private List<Relation> relations = new ArrayList<>();
    private @Nullable CarriedFields carried;

    WorkDraftBuilder(LocalizedText titles) {
        this.titles = titles;
    }

    WorkDraftBuilder(WorkDraft draft) {
        EntryHeader header = draft.header();
        this.providerId = header.providerId();
        this.source = header.source();
        this.sourceId = header.sourceId();
        this.titles = draft.titles();
        this.department = header.department();
        this.audience = header.audience();
        this.region = header.region();
        this.subjects = new ArrayList<>(header.subjects());
        this.subtitles = draft.subtitles();
        this.abstracts = draft.abstracts();
        this.type = draft.type();
        this.genre = draft.genre();
        this.identifiers = new ArrayList<>(draft.identifiers());
        this.contributors = new ArrayList<>(draft.contributors());
        this.responsibility = draft.responsibility();
        this.languages = new ArrayList<>(draft.languages());
        this.host = draft.host();
        this.imprint = draft.imprint();
        this.edition = draft.edition();
        this.extent = draft.extent();
        this.series = new ArrayList<>(draft.series());
        this.event = draft.event();
        this.terms = new ArrayList<>(draft.terms());
        this.notes = new ArrayList<>(draft.notes());
        this.rights = draft.rights();
        this.links = new ArrayList<>(draft.links());
        this.relations = new ArrayList<>(draft.relations());
        this.carried = draft.carried();
    }

    /**
     * Sets the organisation that provides the record.
     *
     * @param organisationId the id of the organisation
     * @return this
     */
    public WorkDraftBuilder providedBy(String organisationId) {
        this.providerId = organisationId;
        return this;
    }

    /**
     * Sets where the record comes from, by which an import knows it again.
     *
     * @param system the system that it comes from
     * @param idThere its id there
     * @return this
     */
    public WorkDraftBuilder from(String system, String idThere) {
        this.source = system;
        this.sourceId = idThere;
        return this;
    }

    /**
     * Sets the titles.
     *
     * @param value its titles proper by language
     * @return this
     */
    public WorkDraftBuilder titles(LocalizedText value) {
        this.titles = value;
        return this;
    }

    /**
     * Sets its department.
     *
     * @param value the code of the department that keeps it, or null
     * @return this
     */
    public WorkDraftBuilder department(@Nullable String value) {
        this.department = value;
        return this;
    }

    /**
     * Sets its audience.
     *
     * @param value to whom it is shown once published
     * @return this
     */
    public WorkDraftBuilder audience(Audience value) {
        this.audience = value;
        return this;
    }

    /**
     * Sets its region.
     *
     * @param value GB/T 2260 code, or null
     * @return this
     */
    public WorkDraftBuilder region(@Nullable String value) {
        this.region = value;
        return this;
    }

    /**
     * Sets its subjects.
     *
     * @param values GB/T 13745 disciplines
     * @return this
     */
    public WorkDraftBuilder subjects(List<String> values) {
        this.subjects = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its subtitles.
     *
     * @param value other title information by language 其他题名信息, or null
     * @return this
     */
    public WorkDraftBuilder subtitles(@Nullable LocalizedText value) {
        this.subtitles = value;
        return this;
    }

    /**
     * Sets its abstracts.
     *
     * @param value its abstracts by language 摘要, or null
     * @return this
     */
    public WorkDraftBuilder abstracts(@Nullable LocalizedText value) {
        this.abstracts = value;
        return this;
    }

    /**
     * Sets its type.
     *
     * @param value what it is, by COAR
     * @return this
     */
    public WorkDraftBuilder type(WorkType value) {
        this.type = value;
        return this;
    }

    /**
     * Sets its genre.
     *
     * @param value what it is in words where the type does not say enough, such as {@code 博士学位论文}; or null
     * @return this
     */
    public WorkDraftBuilder genre(@Nullable String value) {
        this.genre = value;
        return this;
    }

    /**
     * Sets its identifiers.
     *
     * @param values its identifiers
     * @return this
     */
    public WorkDraftBuilder identifiers(List<WorkIdentifier> values) {
        this.identifiers = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its contributors.
     *
     * @param values who has a part in it, in the order of the work
     * @return this
     */
    public WorkDraftBuilder contributors(List<Contributor> values) {
        this.contributors = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its responsibility.
     *
     * @param value the statement of responsibility as the work has it 责任说明, or null
     * @return this
     */
    public WorkDraftBuilder responsibility(@Nullable String value) {
        this.responsibility = value;
        return this;
    }

    /**
     * Sets its languages.
     *
     * @param values the languages that it is written in, BCP 47, the main one first
     * @return this
     */
    public WorkDraftBuilder languages(List<String> values) {
        this.languages = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its host.
     *
     * @param value the journal, book or proceedings that it appeared in, or null
     * @return this
     */
    public WorkDraftBuilder host(@Nullable Host value) {
        this.host = value;
        return this;
    }

    /**
     * Sets its imprint.
     *
     * @param value where, by whom and when it was published
     * @return this
     */
    public WorkDraftBuilder imprint(Imprint value) {
        this.imprint = value;
        return this;
    }

    /**
     * Sets its edition.
     *
     * @param value the edition statement 版本项, or null
     * @return this
     */
    public WorkDraftBuilder edition(@Nullable String value) {
        this.edition = value;
        return this;
    }

    /**
     * Sets its extent.
     *
     * @param value the extent, such as {@code 312页} or {@code 2 v.}; or null
     * @return this
     */
    public WorkDraftBuilder extent(@Nullable String value) {
        this.extent = value;
        return this;
    }

    /**
     * Sets its series.
     *
     * @param values the series that it belongs to
     * @return this
     */
    public WorkDraftBuilder series(List<Series> values) {
        this.series = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its event.
     *
     * @param value the conference that it belongs to, or null
     * @return this
     */
    public WorkDraftBuilder event(@Nullable Event value) {
        this.event = value;
        return this;
    }

    /**
     * Sets its terms.
     *
     * @param values what it is about, beside the header's disciplines
     * @return this
     */
    public WorkDraftBuilder terms(List<SubjectTerm> values) {
        this.terms = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its notes.
     *
     * @param values notes 附注
     * @return this
     */
    public WorkDraftBuilder notes(List<String> values) {
        this.notes = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its rights.
     *
     * @param value on what terms it may be used
     * @return this
     */
    public WorkDraftBuilder rights(Rights value) {
        this.rights = value;
        return this;
    }

    /**
     * Sets its links.
     *
     * @param values where it is found on the web
     * @return this
     */
    public WorkDraftBuilder links(List<WorkLink> values) {
        this.links = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its relations.
     *
     * @param values other works that it is related to
     * @return this
     */
    public WorkDraftBuilder relations(List<Relation> values) {
        this.relations = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets its carried.
     *
     * @param value what its source format says beyond this description, or null
     * @return this
     */
    public WorkDraftBuilder carried(@Nullable CarriedFields value) {
        this.carried = value;
        return this;
    }

    /**
     * Adds an identifier.
     *
     * @param kind what kind of identifier it is
     * @param value the identifier as written
     * @return this
     */
    public WorkDraftBuilder identifier(WorkIdentifierType kind, String value) {
        identifiers.add(WorkIdentifier.of(kind, value));
        return this;
    }

    /**
     * Adds a DOI.
     *
     * @param value the DOI in any written form
     * @return this
     */
    public WorkDraftBuilder doi(String value) {
        identifiers.add(WorkIdentifier.of(WorkIdentifierType.DOI, value));
        return this;
    }

    /**
     * Adds a contributor.
     *
     * @param contributor who has a part in it
     * @return this
     */
    public WorkDraftBuilder contributor(Contributor contributor) {
        contributors.add(contributor);
        return this;
    }

    /**
     * Adds an author.
     *
     * @param family the family name
     * @param given the given names
     * @return this
     */
    public WorkDraftBuilder author(String family, String given) {
        contributors.add(Contributor.person(ContributorRole.AUTHOR, family, given));
        return this;
    }

    /**
     * Sets the publication that it appeared in.
     *
     * @param publication the journal, book or proceedings
     * @return this
     */
    public WorkDraftBuilder in(Host publication) {
        this.host = publication;
        return this;
    }

    /**
     * Sets the year of publication.
     *
     * @param year the year of the Gregorian calendar
     * @return this
     */
    public WorkDraftBuilder year(int year) {
        this.imprint = new Imprint(imprint.place(), imprint.publisher(), IssueDate.of(year), imprint.dateAsWritten());
        return this;
    }

    /**
     * Adds a language that it is written in.
     *
     * @param tag a BCP 47 tag
     * @return this
     */
    public WorkDraftBuilder language(String tag) {
        languages.add(tag);
        return this;
    }

    /**
     * Adds what it is about.
     *
     * @param term the term
     * @return this
     */
    public WorkDraftBuilder term(SubjectTerm term) {
        terms.add(term);
        return this;
    }

    /**
     * Adds a note.
     *
     * @param text the note
     * @return this
     */
    public WorkDraftBuilder note(String text) {
        notes.add(text);
        return this;
    }

    /**
     * Adds a link.
     *
     * @param link where it is found
     * @return this
     */
    public WorkDraftBuilder link(WorkLink link) {
        links.add(link);
        return this;
    }

    /**
     * {@return the description, not yet checked}
     */
    public WorkDraft build() {
        return new WorkDraft(
                new EntryHeader(providerId, department, source, sourceId, audience, region, subjects),
                titles,
                subtitles,
                abstracts,
                type,
                genre,
                identifiers,
                contributors,
                responsibility,
                languages,
                host,
                imprint,
                edition,
                extent,
                series,
                event,
                terms,
                notes,
                rights,
                links,
                relations,
                carried);
    }
}
