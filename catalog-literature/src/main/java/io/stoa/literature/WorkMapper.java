package io.stoa.literature;

import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper
interface WorkMapper {

    /** As many names as a list has room for. */
    int SHOWN_AUTHORS = 10;

    @Mapping(target = "authors", source = "details.contributors", qualifiedByName = "authors")
    @Mapping(target = "hostTitle", source = "details.host")
    @Mapping(target = "identifiers", source = "details.identifiers")
    WorkSummary summary(Work work);

    default @Nullable String title(@Nullable Host host) {
        return host == null ? null : host.title();
    }

    @Named("authors")
    default List<String> authors(List<Contributor> contributors) {
        List<String> authors = names(contributors, ContributorRole.AUTHOR);
        return authors.isEmpty() ? names(contributors, ContributorRole.EDITOR) : authors;
    }

    private static List<String> names(List<Contributor> contributors, ContributorRole role) {
        return contributors.stream()
                .filter(contributor -> contributor.role() == role)
                .map(Contributor::displayName)
                .limit(SHOWN_AUTHORS)
                .toList();
    }

    /** By hand: the draft nests what the entry holds flat. */
    default WorkDraft draft(Work work) {
        EntryHeader header = new EntryHeader(
                work.getProviderId(),
                work.getDepartment(),
                work.getSource(),
                work.getSourceId(),
                work.getAudience(),
                work.getRegion(),
                work.getSubjects());
        return draft(header, work.getTitles(), work.getSummaries(), work.getType(), work.getDetails());
    }

    default WorkDraft draft(
            EntryHeader header,
            LocalizedText titles,
            @Nullable LocalizedText summaries,
            WorkType type,
            WorkDetails details) {
        return new WorkDraft(
                header,
                titles,
                details.subtitles(),
                summaries,
                type,
                details.genre(),
                details.identifiers(),
                details.contributors(),
                details.responsibility(),
                details.languages(),
                details.host(),
                details.imprint(),
                details.edition(),
                details.extent(),
                details.series(),
                details.event(),
                details.terms(),
                details.notes(),
                details.rights(),
                details.links(),
                details.relations(),
                details.carried());
    }
}
