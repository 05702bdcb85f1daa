package io.stoa.literature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal, book or proceedings that a part appeared in 出处.
 *
 * @param title its title
 * @param abbreviation its abbreviated title, or null
 * @param identifiers its ISSN, ISBN or other identifiers
 * @param volume the volume 卷, or null
 * @param issue the issue 期, or null
 * @param pages the pages, such as {@code 12-19} or {@code 12-19, 24}; or null
 * @param articleNumber the article number, where there are no pages; or null
 */
public record Host(
        @NotBlank @Size(max = 2000) String title,
        @Nullable @Size(max = 500) String abbreviation,
        @Size(max = 20) List<@Valid WorkIdentifier> identifiers,
        @Nullable @Size(max = 100) String volume,
        @Nullable @Size(max = 100) String issue,
        @Nullable @Size(max = 100) String pages,
        @Nullable @Size(max = 100) String articleNumber) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param title its title
     * @param abbreviation its abbreviated title, or null
     * @param identifiers its ISSN, ISBN or other identifiers
     * @param volume the volume 卷, or null
     * @param issue the issue 期, or null
     * @param pages the pages, such as {@code 12-19} or {@code 12-19, 24}; or null
     * @param articleNumber the article number, where there are no pages; or null
     */
    public Host {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /**
     * A host of which only the title is known.
     *
     * @param title its title
     * @return the host
     */
    public static Host titled(String title) {
        return new Host(title, null, List.of(), null, null, null, null);
    }
}
