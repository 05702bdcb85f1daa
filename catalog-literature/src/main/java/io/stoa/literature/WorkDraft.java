package io.stoa.literature;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.HeadedDraft;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.core.text.LocalizedLength;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.RequiredText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full description of a work of scientific literature 科技文献, in the edition that libraries hold.
 *
 * <pre>{@code
 * WorkDraft paper = WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备"))
 *         .providedBy(libraryId)
 *         .type(WorkType.JOURNAL_ARTICLE)
 *         .author("张", "伟")
 *         .in(Host.titled("物理学报"))
 *         .year(2014)
 *         .doi("10.7498/aps.63.086801")
 *         .build();
 * }</pre>
 *
 * @param header what it has in common with every other entry
 * @param titles its titles proper by language 正题名
 * @param subtitles other title information by language 其他题名信息, or null
 * @param abstracts its abstracts by language 摘要, or null
 * @param type what it is, by COAR
 * @param genre what it is in words where the type does not say enough, such as {@code 博士学位论文}; or null
 * @param identifiers its identifiers
 * @param contributors who has a part in it, in the order of the work
 * @param responsibility the statement of responsibility as the work has it 责任说明, or null
 * @param languages the languages that it is written in, BCP 47, the main one first
 * @param host the journal, book or proceedings that it appeared in, or null
 * @param imprint where, by whom and when it was published
 * @param edition the edition statement 版本项, or null
 * @param extent the extent, such as {@code 312页} or {@code 2 v.}; or null
 * @param series the series that it belongs to
 * @param event the conference that it belongs to, or null
 * @param terms what it is about, beside the header's disciplines
 * @param notes notes 附注
 * @param rights on what terms it may be used
 * @param links where it is found on the web
 * @param relations other works that it is related to
 * @param carried what its source format says beyond this description, or null
 */
@ConsistentWork
public record WorkDraft(
        @NotNull @Valid EntryHeader header,
        @RequiredText @LocalizedLength(max = 5000) LocalizedText titles,
        @Nullable @LocalizedLength(max = 5000) LocalizedText subtitles,
        @Nullable @LocalizedLength(max = 50000) LocalizedText abstracts,
        @NotNull WorkType type,
        @Nullable @Size(max = 200) String genre,
        @Size(max = 100) List<@Valid WorkIdentifier> identifiers,
        @Size(max = 5000) List<@Valid Contributor> contributors,
        @Nullable @Size(max = 2000) String responsibility,
        @Size(max = 20) List<@ValidIdentifier(IdentifierScheme.LANGUAGE) String> languages,
        @Nullable @Valid Host host,
        @NotNull @Valid Imprint imprint,
        @Nullable @Size(max = 500) String edition,
        @Nullable @Size(max = 500) String extent,
        @Size(max = 50) List<@Valid Series> series,
        @Nullable @Valid Event event,
        @Size(max = 1000) List<@Valid SubjectTerm> terms,
        @Size(max = 500) List<@NotBlank @Size(max = 20000) String> notes,
        @NotNull @Valid Rights rights,
        @Size(max = 200) List<@Valid WorkLink> links,
        @Size(max = 500) List<@Valid Relation> relations,
        @Nullable @Valid CarriedFields carried)
        implements HeadedDraft {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param header what it has in common with every other entry
     * @param titles its titles proper by language 正题名
     * @param subtitles other title information by language 其他题名信息, or null
     * @param abstracts its abstracts by language 摘要, or null
     * @param type what it is, by COAR
     * @param genre what it is in words where the type does not say enough, such as {@code 博士学位论文}; or null
     * @param identifiers its identifiers
     * @param contributors who has a part in it, in the order of the work
     * @param responsibility the statement of responsibility as the work has it 责任说明, or null
     * @param languages the languages that it is written in, BCP 47, the main one first
     * @param host the journal, book or proceedings that it appeared in, or null
     * @param imprint where, by whom and when it was published
     * @param edition the edition statement 版本项, or null
     * @param extent the extent, such as {@code 312页} or {@code 2 v.}; or null
     * @param series the series that it belongs to
     * @param event the conference that it belongs to, or null
     * @param terms what it is about, beside the header's disciplines
     * @param notes notes 附注
     * @param rights on what terms it may be used
     * @param links where it is found on the web
     * @param relations other works that it is related to
     * @param carried what its source format says beyond this description, or null
     */
    public WorkDraft {
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
        type = type == null ? WorkType.OTHER : type;
    }

    /**
     * Begins a description.
     *
     * @param titles the work's titles by language
     * @return a builder with everything else left open
     */
    public static WorkDraftBuilder titled(LocalizedText titles) {
        return new WorkDraftBuilder(titles);
    }

    /**
     * {@return a builder that begins with this description}
     */
    public WorkDraftBuilder toBuilder() {
        return new WorkDraftBuilder(this);
    }

    /**
     * {@return the same for everybody: what only its source format says may hold a library's own notes}
     */
    public WorkDraft withoutCarried() {
        return carried == null ? this : toBuilder().carried(null).build();
    }

    /**
     * {@return the year of publication, or null}
     */
    @JsonIgnore
    public @Nullable Integer year() {
        IssueDate issued = imprint.issued();
        return issued == null ? null : (Integer) issued.year();
    }

    @Override
    public @Nullable LocalizedText summaries() {
        return abstracts;
    }
}
