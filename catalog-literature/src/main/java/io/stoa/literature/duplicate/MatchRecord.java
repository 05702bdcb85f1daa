package io.stoa.literature.duplicate;

import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.Work;
import io.stoa.literature.WorkDetails;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a bibliographic record.
 *
 * @param id the record's id, unique in its list
 * @param title the title with its subtitle
 * @param authors the authors as written, in any order of their names
 * @param venue the journal, conference or publisher, in full or abbreviated, or null
 * @param year the year of publication, or null
 * @param identifiers identifying identifiers in a comparable form, such as {@link io.stoa.literature.WorkIdentifier#key()}
 */
public record MatchRecord(
        String id,
        String title,
        List<String> authors,
        @Nullable String venue,
        @Nullable Integer year,
        Set<String> identifiers) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param id the record's id, unique in its list
     * @param title the title with its subtitle
     * @param authors the authors as written, in any order of their names
     * @param venue the journal, conference or publisher, in full or abbreviated, or null
     * @param year the year of publication, or null
     * @param identifiers identifying identifiers in a comparable form, such as {@link io.stoa.literature.WorkIdentifier#key()}
     */
    public MatchRecord {
        authors = authors == null ? List.of() : List.copyOf(authors);
        identifiers = identifiers == null ? Set.of() : Set.copyOf(identifiers);
    }

    /**
     * The comparable part of a description.
     *
     * @param id the id to call it by
     * @param draft the description
     * @return the record
     */
    public static MatchRecord of(String id, WorkDraft draft) {
        return of(
                id,
                draft.titles(),
                draft.subtitles(),
                draft.contributors(),
                draft.host(),
                draft.imprint(),
                draft.identifiers());
    }

    /** The comparable part of a stored work. */
    static MatchRecord of(Work work) {
        WorkDetails details = work.getDetails();
        return of(
                work.getId(),
                work.getTitles(),
                details.subtitles(),
                details.contributors(),
                details.host(),
                details.imprint(),
                details.identifiers());
    }

    private static MatchRecord of(
            String id,
            LocalizedText titles,
            @Nullable LocalizedText subtitles,
            List<Contributor> contributors,
            @Nullable Host host,
            Imprint imprint,
            List<WorkIdentifier> identifiers) {
        String title = titles.sourceText();
        IssueDate issued = imprint.issued();
        return new MatchRecord(
                id,
                subtitles == null ? title : title + " " + subtitles.sourceText(),
                contributors.stream()
                        .filter(contributor -> contributor.role() == ContributorRole.AUTHOR)
                        .map(Contributor::displayName)
                        .toList(),
                host == null ? imprint.publisher() : host.title(),
                issued == null ? null : (Integer) issued.year(),
                identifiers.stream()
                        .filter(identifier -> identifier.type().isIdentifying())
                        .filter(identifier -> identifier.type() != WorkIdentifierType.ISSN)
                        .map(WorkIdentifier::key)
                        .collect(Collectors.toSet()));
    }
}
