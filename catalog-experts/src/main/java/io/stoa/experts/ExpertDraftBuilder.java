package io.stoa.experts;

import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the description of an expert together, beginning with {@link ExpertDraft#named}. */
public final class ExpertDraftBuilder {

    private @Nullable String providerId;
    private @Nullable String source;
    private @Nullable String sourceId;
    private LocalizedText names;
    private @Nullable String department;
    private Audience audience = Audience.PUBLIC;
    private @Nullable String region;
    private List<String> subjects = new ArrayList<>();
    private @Nullable LocalizedText biography;
    private List<PersonRegister> registers = List.of(PersonRegister.EXPERT);
    private List<String> otherNames = new ArrayList<>();
    private @Nullable String orcid;
    private @Nullable Seniority seniority;
    private @Nullable String title;
    private List<Employment> employments = new ArrayList<>();
    private List<String> industries = new ArrayList<>();
    private List<Expertise> expertise = new ArrayList<>();
    private List<String> languages = new ArrayList<>();
    private List<PersonRelation> relations = new ArrayList<>();
    private List<Collaboration> collaborations = new ArrayList<>();
    private List<Education> education = new ArrayList<>();
    private List<Award> awards = new ArrayList<>();
    private List<TalentProgramme> talentProgrammes = new ArrayList<>();
    private List<Absence> absences = new ArrayList<>();
    private @Nullable ContactDetails contact;
    private List<Consent> consents = new ArrayList<>();
    private @Nullable String internalNotes;

    ExpertDraftBuilder(LocalizedText names) {
        this.names = names;
    }

    ExpertDraftBuilder(ExpertDraft draft) {
        EntryHeader header = draft.header();
        this.providerId = header.providerId();
        this.source = header.source();
        this.sourceId = header.sourceId();
        this.names = draft.names();
        this.department = header.department();
        this.audience = header.audience();
        this.region = header.region();
        this.subjects = new ArrayList<>(header.subjects());
        this.biography = draft.biography();
        this.registers = new ArrayList<>(draft.registers());
        this.otherNames = new ArrayList<>(draft.otherNames());
        this.orcid = draft.orcid();
        this.seniority = draft.seniority();
        this.title = draft.title();
        this.employments = new ArrayList<>(draft.employments());
        this.industries = new ArrayList<>(draft.industries());
        this.expertise = new ArrayList<>(draft.expertise());
        this.languages = new ArrayList<>(draft.languages());
        this.relations = new ArrayList<>(draft.relations());
        this.collaborations = new ArrayList<>(draft.collaborations());
        this.education = new ArrayList<>(draft.education());
        this.awards = new ArrayList<>(draft.awards());
        this.talentProgrammes = new ArrayList<>(draft.talentProgrammes());
        this.absences = new ArrayList<>(draft.absences());
        this.contact = draft.contact();
        this.consents = new ArrayList<>(draft.consents());
        this.internalNotes = draft.internalNotes();
    }

    /**
     * Sets the organisation that keeps the entry.
     *
     * @param organisationId the id of the organisation
     * @return this
     */
    public ExpertDraftBuilder providedBy(String organisationId) {
        this.providerId = organisationId;
        return this;
    }

    /**
     * Sets where the entry comes from, by which an import knows it again.
     *
     * @param system the system that it comes from
     * @param idThere its id there
     * @return this
     */
    public ExpertDraftBuilder from(String system, String idThere) {
        this.source = system;
        this.sourceId = idThere;
        return this;
    }

    /**
     * Sets the name.
     *
     * @param value the name by language
     * @return this
     */
    public ExpertDraftBuilder names(LocalizedText value) {
        this.names = value;
        return this;
    }

    /**
     * Sets the department.
     *
     * @param value the code of the department that keeps it, or null
     * @return this
     */
    public ExpertDraftBuilder department(@Nullable String value) {
        this.department = value;
        return this;
    }

    /**
     * Sets the audience.
     *
     * @param value to whom it is shown once published
     * @return this
     */
    public ExpertDraftBuilder audience(Audience value) {
        this.audience = value;
        return this;
    }

    /**
     * Sets the region.
     *
     * @param value GB/T 2260 code, or null
     * @return this
     */
    public ExpertDraftBuilder region(@Nullable String value) {
        this.region = value;
        return this;
    }

    /**
     * Sets the subjects.
     *
     * @param values GB/T 13745 disciplines
     * @return this
     */
    public ExpertDraftBuilder subjects(List<String> values) {
        this.subjects = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the biography.
     *
     * @param value a short biography by language 简介, or null
     * @return this
     */
    public ExpertDraftBuilder biography(@Nullable LocalizedText value) {
        this.biography = value;
        return this;
    }

    /**
     * Sets the registers.
     *
     * @param values the registers that list the person
     * @return this
     */
    public ExpertDraftBuilder registers(List<PersonRegister> values) {
        this.registers = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the other names.
     *
     * @param values former names, pinyin and other transliterations 曾用名、拼音
     * @return this
     */
    public ExpertDraftBuilder otherNames(List<String> values) {
        this.otherNames = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the orcid.
     *
     * @param value the ORCID iD, or null
     * @return this
     */
    public ExpertDraftBuilder orcid(@Nullable String value) {
        this.orcid = value;
        return this;
    }

    /**
     * Sets the seniority.
     *
     * @param value the rank of the professional title 职称级别, or null
     * @return this
     */
    public ExpertDraftBuilder seniority(@Nullable Seniority value) {
        this.seniority = value;
        return this;
    }

    /**
     * Sets the title.
     *
     * @param value the professional title 职称, or null
     * @return this
     */
    public ExpertDraftBuilder title(@Nullable String value) {
        this.title = value;
        return this;
    }

    /**
     * Sets the employments.
     *
     * @param values where the person works and worked
     * @return this
     */
    public ExpertDraftBuilder employments(List<Employment> values) {
        this.employments = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the industries.
     *
     * @param values GB/T 4754 industries
     * @return this
     */
    public ExpertDraftBuilder industries(List<String> values) {
        this.industries = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the expertise.
     *
     * @param values what the person knows
     * @return this
     */
    public ExpertDraftBuilder expertise(List<Expertise> values) {
        this.expertise = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the languages.
     *
     * @param values the languages that the person can judge in, BCP 47
     * @return this
     */
    public ExpertDraftBuilder languages(List<String> values) {
        this.languages = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the relations.
     *
     * @param values relations that keep the person from judging others
     * @return this
     */
    public ExpertDraftBuilder relations(List<PersonRelation> values) {
        this.relations = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the collaborations.
     *
     * @param values what the person did together with others
     * @return this
     */
    public ExpertDraftBuilder collaborations(List<Collaboration> values) {
        this.collaborations = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the education.
     *
     * @param values degrees
     * @return this
     */
    public ExpertDraftBuilder education(List<Education> values) {
        this.education = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the awards.
     *
     * @param values awards and achievements
     * @return this
     */
    public ExpertDraftBuilder awards(List<Award> values) {
        this.awards = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the talent programmes.
     *
     * @param values programmes that the person was chosen for
     * @return this
     */
    public ExpertDraftBuilder talentProgrammes(List<TalentProgramme> values) {
        this.talentProgrammes = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the absences.
     *
     * @param values times in which the person judges nothing
     * @return this
     */
    public ExpertDraftBuilder absences(List<Absence> values) {
        this.absences = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the contact.
     *
     * @param value how to reach the person, or null
     * @return this
     */
    public ExpertDraftBuilder contact(@Nullable ContactDetails value) {
        this.contact = value;
        return this;
    }

    /**
     * Sets the consents.
     *
     * @param values what the person agreed to
     * @return this
     */
    public ExpertDraftBuilder consents(List<Consent> values) {
        this.consents = new ArrayList<>(values);
        return this;
    }

    /**
     * Sets the internal notes.
     *
     * @param value notes for the provider's own people, or null
     * @return this
     */
    public ExpertDraftBuilder internalNotes(@Nullable String value) {
        this.internalNotes = value;
        return this;
    }

    /**
     * Adds a discipline.
     *
     * @param code a GB/T 13745 discipline
     * @return this
     */
    public ExpertDraftBuilder discipline(String code) {
        subjects.add(code);
        return this;
    }

    /**
     * Adds the present employer.
     *
     * @param organisation the employer's name
     * @param since the first day, or null if unknown
     * @return this
     */
    public ExpertDraftBuilder worksAt(String organisation, @Nullable LocalDate since) {
        employments.add(new Employment(organisation, null, null, since, null));
        return this;
    }

    /**
     * Adds an employment.
     *
     * @param employment where the person works or worked
     * @return this
     */
    public ExpertDraftBuilder employment(Employment employment) {
        employments.add(employment);
        return this;
    }

    /**
     * Adds what the person knows.
     *
     * @param term what it is, in words
     * @param shownBy where it is known from
     * @param asOf when it was last shown, or null if unknown
     * @return this
     */
    public ExpertDraftBuilder knows(String term, ExpertiseSource shownBy, @Nullable LocalDate asOf) {
        expertise.add(new Expertise(term, null, shownBy, asOf));
        return this;
    }

    /**
     * Adds a relation.
     *
     * @param relation what keeps the person from judging another
     * @return this
     */
    public ExpertDraftBuilder relation(PersonRelation relation) {
        relations.add(relation);
        return this;
    }

    /**
     * Adds work done together with somebody.
     *
     * @param collaboration what they did together
     * @return this
     */
    public ExpertDraftBuilder collaboration(Collaboration collaboration) {
        collaborations.add(collaboration);
        return this;
    }

    /**
     * {@return the description, not yet checked}
     */
    public ExpertDraft build() {
        return new ExpertDraft(
                new EntryHeader(providerId, department, source, sourceId, audience, region, subjects),
                names,
                biography,
                registers,
                otherNames,
                orcid,
                seniority,
                title,
                employments,
                industries,
                expertise,
                languages,
                relations,
                collaborations,
                education,
                awards,
                talentProgrammes,
                absences,
                contact,
                consents,
                internalNotes);
    }
}
