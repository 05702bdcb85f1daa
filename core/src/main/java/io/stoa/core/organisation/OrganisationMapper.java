package io.stoa.core.organisation;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface OrganisationMapper {

    @Mapping(target = "names", source = "titles")
    OrganisationView view(Organisation organisation);

    /** By hand: MapStruct takes the draft's with… methods for setters. */
    default OrganisationDraft draft(Organisation organisation) {
        return new OrganisationDraft(
                organisation.getSource(),
                organisation.getSourceId(),
                organisation.getTitles(),
                organisation.getKind(),
                organisation.getUscc(),
                organisation.getRor(),
                organisation.getRegion(),
                organisation.getCountry(),
                organisation.getParentId(),
                organisation.getWebsite(),
                organisation.getDepartments());
    }
}
