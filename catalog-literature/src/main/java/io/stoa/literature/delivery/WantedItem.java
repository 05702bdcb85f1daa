package io.stoa.literature.delivery;

import io.stoa.literature.Host;
import io.stoa.literature.Work;
import io.stoa.literature.WorkDetails;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.delivery.iso18626.BibliographicInfo;
import io.stoa.literature.delivery.iso18626.ItemIdentifier;
import io.stoa.literature.delivery.iso18626.PublicationInfo;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.SchemeValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted 所需文献, in the words of ISO 18626's bibliographic information.
 *
 * @param title the title; of the journal or book where a part of it is wanted
 * @param author its author, or null
 * @param subtitle its subtitle, or null
 * @param edition its edition, or null
 * @param articleTitle the title of the wanted part, such as an article or chapter, or null
 * @param articleAuthor the author of the part, or null
 * @param volume the volume, or null
 * @param issue the issue, or null
 * @param pages the pages that are wanted, such as {@code 12-19}, or null
 * @param publisher the publisher, or null
 * @param published when it was published, such as {@code 2014}, or null
 * @param identifiers its identifiers, such as DOI, ISSN and ISBN
 */
public record WantedItem(
        @NotBlank @Size(max = 1000) String title,
        @Nullable @Size(max = 500) String author,
        @Nullable @Size(max = 500) String subtitle,
        @Nullable @Size(max = 200) String edition,
        @Nullable @Size(max = 1000) String articleTitle,
        @Nullable @Size(max = 500) String articleAuthor,
        @Nullable @Size(max = 100) String volume,
        @Nullable @Size(max = 100) String issue,
        @Nullable @Size(max = 100) String pages,
        @Nullable @Size(max = 300) String publisher,
        @Nullable @Size(max = 50) String published,
        @Size(max = 50) List<ItemIdentifier> identifiers) {

    private static final int LONGEST_TITLE = 1000;

    /**
     * Copies the identifiers and takes absent ones for none.
     *
     * @param title the title; of the journal or book where a part of it is wanted
     * @param author its author, or null
     * @param subtitle its subtitle, or null
     * @param edition its edition, or null
     * @param articleTitle the title of the wanted part, such as an article or chapter, or null
     * @param articleAuthor the author of the part, or null
     * @param volume the volume, or null
     * @param issue the issue, or null
     * @param pages the pages that are wanted, such as {@code 12-19}, or null
     * @param publisher the publisher, or null
     * @param published when it was published, such as {@code 2014}, or null
     * @param identifiers its identifiers, such as DOI, ISSN and ISBN
     */
    public WantedItem {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /**
     * An item of which only the title is known.
     *
     * @param title the title
     * @return the item
     */
    public static WantedItem titled(String title) {
        return new WantedItem(title, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    /**
     * {@return an article of this journal or a chapter of this book}
     *
     * @param name its title
     * @param by its author, or null
     * @param span its pages, or null
     */
    public WantedItem article(String name, @Nullable String by, @Nullable String span) {
        return new WantedItem(
                title, author, subtitle, edition, name, by, volume, issue, span, publisher, published, identifiers);
    }

    /** What a work of the catalogue is called in a request. */
    static WantedItem of(Work work, Locale locale) {
        WorkDetails details = work.getDetails();
        Host host = details.host();
        String title = shortened(work.getTitles().text(locale));
        String author = details.contributors().isEmpty()
                ? null
                : details.contributors().get(0).displayName();
        Integer year = work.getYear();
        List<WorkIdentifier> all = new ArrayList<>(details.identifiers());
        if (host != null) {
            all.addAll(host.identifiers());
        }
        return new WantedItem(
                host == null ? title : shortened(host.title()),
                host == null ? author : null,
                null,
                details.edition(),
                host == null ? null : title,
                host == null ? null : author,
                host == null ? null : host.volume(),
                host == null ? null : host.issue(),
                host == null ? null : host.pages(),
                details.imprint().publisher(),
                year == null ? null : year.toString(),
                all.stream()
                        .filter(id -> id.type().isIdentifying())
                        .limit(50)
                        .map(id -> new ItemIdentifier(
                                id.value(), SchemeValue.of(id.type().name())))
                        .toList());
    }

    static WantedItem of(Request request) {
        BibliographicInfo info = request.bibliographicInfo();
        PublicationInfo published = request.publicationInfo();
        String title = info.title() != null ? info.title() : info.titleOfComponent();
        return new WantedItem(
                title == null ? "" : title,
                info.author(),
                info.subtitle(),
                info.edition(),
                info.titleOfComponent(),
                info.authorOfComponent(),
                info.volume(),
                info.issue(),
                info.pagesRequested(),
                published == null ? null : published.publisher(),
                published == null ? null : published.date(),
                info.itemIdentifiers());
    }

    BibliographicInfo bibliographicInfo(@Nullable Integer estimatedPages) {
        return new BibliographicInfo(
                null,
                title,
                author,
                subtitle,
                null,
                edition,
                articleTitle,
                articleAuthor,
                volume,
                issue,
                pages,
                estimatedPages == null ? null : estimatedPages.toString(),
                identifiers,
                null,
                null,
                List.of());
    }

    @Nullable
    PublicationInfo publicationInfo() {
        return publisher == null && published == null ? null : new PublicationInfo(publisher, null, published, null);
    }

    /** What lists show: the part, where one is wanted. */
    String shown() {
        return shortened(articleTitle != null ? articleTitle : title);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }
}
