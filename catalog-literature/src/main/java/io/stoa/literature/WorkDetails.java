package io.stoa.literature;

import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a work's description that is kept as JSON: everything that no list is searched by.
 *
 * @param subtitles other title information by language, or null
 * @param genre what it is in words, or null
 * @param identifiers its identifiers
 * @param contributors who has a part in it
 * @param responsibility the statement of responsibility, or null
 * @param languages the languages that it is written in
 * @param host what it appeared in, or null
 * @param imprint where, by whom and when it was published
 * @param edition the edition statement, or null
 * @param extent the extent, or null
 * @param series the series that it belongs to
 * @param event the conference that it belongs to, or null
 * @param terms what it is about
 * @param notes notes
 * @param rights on what terms it may be used
 * @param links where it is found on the web
 * @param relations other works that it is related to
 * @param carried what its source format says beyond the description, or null
 */
public record WorkDetails(
        @Nullable LocalizedText subtitles,
        @Nullable String genre,
        List<WorkIdentifier> identifiers,
        List<Contributor> contributors,
        @Nullable String responsibility,
        List<String> languages,
        @Nullable Host host,
        Imprint imprint,
        @Nullable String edition,
        @Nullable String extent,
        List<Series> series,
        @Nullable Event event,
        List<SubjectTerm> terms,
        List<String> notes,
        Rights rights,
        List<WorkLink> links,
        List<Relation> relations,
        @Nullable CarriedFields carried) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param subtitles other title information by language, or null
     * @param genre what it is in words, or null
     * @param identifiers its identifiers
     * @param contributors who has a part in it
     * @param responsibility the statement of responsibility, or null
     * @param languages the languages that it is written in
     * @param host what it appeared in, or null
     * @param imprint where, by whom and when it was published
     * @param edition the edition statement, or null
     * @param extent the extent, or null
     * @param series the series that it belongs to
     * @param event the conference that it belongs to, or null
     * @param terms what it is about
     * @param notes notes
     * @param rights on what terms it may be used
     * @param links where it is found on the web
     * @param relations other works that it is related to
     * @param carried what its source format says beyond the description, or null
     */
    public WorkDetails {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
        languages = languages == null ? List.of() : List.copyOf(languages);
        series = series == null ? List.of() : List.copyOf(series);
        terms = terms == null ? List.of() : List.copyOf(terms);
        notes = notes == null ? List.of() : List.copyOf(notes);
        links = links == null ? List.of() : List.copyOf(links);
        relations = relations == null ? List.of() : List.copyOf(relations);
        imprint = imprint == null ? Imprint.NONE : imprint;
        rights = rights == null ? Rights.NONE : rights;
    }

    static WorkDetails of(WorkDraft draft) {
        return new WorkDetails(
                draft.subtitles(),
                draft.genre(),
                draft.identifiers(),
                draft.contributors(),
                draft.responsibility(),
                draft.languages(),
                draft.host(),
                draft.imprint(),
                draft.edition(),
                draft.extent(),
                draft.series(),
                draft.event(),
                draft.terms(),
                draft.notes(),
                draft.rights(),
                draft.links(),
                draft.relations(),
                draft.carried());
    }
}
