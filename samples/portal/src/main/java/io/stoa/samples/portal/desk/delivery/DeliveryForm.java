package io.stoa.samples.portal.desk.delivery;

import io.stoa.literature.delivery.WantedItem;
import io.stoa.literature.delivery.iso18626.ServiceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patron or the desk writes of a document.
 *
 * @param work the work of the catalogue, or null
 * @param title the title of the book or journal
 * @param author its author
 * @param articleTitle the title of the article or chapter
 * @param articleAuthor its author
 * @param volume the volume
 * @param issue the issue
 * @param pages the pages, such as {@code 12-27}
 * @param publisher the publisher
 * @param published the year or date
 * @param number about how many pages, or null
 * @param service how it is wanted
 * @param fairUse the version of the declaration that was agreed to
 */
record DeliveryForm(
        @Nullable String work,
        @Nullable String title,
        @Nullable String author,
        @Nullable String articleTitle,
        @Nullable String articleAuthor,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable Integer number,
        ServiceType service,
        String fairUse) {

    /** Empty fields of a form come as empty texts. */
    DeliveryForm {
        work = orNull(work);
        service = service == null ? ServiceType.COPY : service;
        fairUse = fairUse == null ? "" : fairUse;
    }

    /** The item as it is written here; what the form does not ask for stays as it was. */
    WantedItem item(@Nullable WantedItem before) {
        return new WantedItem(
                title == null ? "" : title,
                orNull(author),
                before == null ? null : before.subtitle(),
                before == null ? null : before.edition(),
                orNull(articleTitle),
                orNull(articleAuthor),
                orNull(volume),
                orNull(issue),
                orNull(pages),
                orNull(publisher),
                orNull(published),
                before == null ? List.of() : before.identifiers());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
