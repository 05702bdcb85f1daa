package io.stoa.experts;

import io.stoa.core.catalog.EntryHeader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper
interface ExpertMapper {

    @Mapping(target = "names", source = "titles")
    @Mapping(target = "title", source = "details.title")
    @Mapping(target = "employer", source = "details.employments", qualifiedByName = "employer")
    @Mapping(target = "disciplines", source = "subjects")
    ExpertSummary summary(Expert expert, @Context LocalDate today);

    @Mapping(target = "names", source = "titles")
    @Mapping(target = "biography", source = "summaries")
    @Mapping(target = "registers", source = "details.registers")
    @Mapping(target = "orcid", source = "details.orcid")
    @Mapping(target = "title", source = "details.title")
    @Mapping(target = "employer", source = "details.employments", qualifiedByName = "employer")
    @Mapping(target = "disciplines", source = "subjects")
    @Mapping(target = "industries", source = "details.industries")
    @Mapping(target = "expertise", source = "details.expertise")
    @Mapping(target = "languages", source = "details.languages")
    @Mapping(target = "awards", source = "details.awards")
    @Mapping(target = "talentProgrammes", source = "details.talentProgrammes")
    PublicExpertView publicView(Expert expert, @Context LocalDate today);

    /** The one that is named first, of those that last today. */
    @Named("employer")
    default @Nullable String employer(List<Employment> employments, @Context LocalDate today) {
        return employments.stream()
                .filter(employment -> employment.isOn(today))
                .map(Employment::organisation)
                .findFirst()
                .orElse(null);
    }

    /** By hand: the draft nests what the entry holds flat. */
    default ExpertDraft draft(Expert expert) {
        ExpertDetails details = expert.getDetails();
        return new ExpertDraft(
                new EntryHeader(
                        expert.getProviderId(),
                        expert.getDepartment(),
                        expert.getSource(),
                        expert.getSourceId(),
                        expert.getAudience(),
                        expert.getRegion(),
                        expert.getSubjects()),
                expert.getTitles(),
                expert.getSummaries(),
                details.registers(),
                details.otherNames(),
                details.orcid(),
                expert.getSeniority(),
                details.title(),
                details.employments(),
                details.industries(),
                details.expertise(),
                details.languages(),
                details.relations(),
                details.collaborations(),
                details.education(),
                details.awards(),
                details.talentProgrammes(),
                details.absences(),
                details.contact(),
                details.consents(),
                details.internalNotes());
    }
}
