package io.stoa.instruments;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.text.LocalizedText;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register of instruments 大型科学仪器设备目录.
 *
 * <p>What an instrument consists of is kept as links between entries; a bundle 成套设备 is an instrument with
 * components.
 */
public interface InstrumentCatalog extends Catalog<InstrumentDraft, InstrumentQuery, InstrumentSummary> {

    /** The kind of its entries in references, audit lines and the change log. */
    String KIND = "instrument";

    /** Links an instrument with its components; by default the provider's staff may. */
    Action LINK_COMPONENT = new Action("instrument.link-component");

    /** Unlinks an instrument from a component; by default the provider's staff may. */
    Action UNLINK_COMPONENT = new Action("instrument.unlink-component");

    /**
     * What everybody may see of an instrument.
     *
     * @param id the instrument
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    PublicInstrumentView publicView(String id);

    /**
     * What everybody may see of several instruments, such as those of a page of search results; read together, which takes far fewer
     * statements than {@link #publicView} for each.
     *
     * @param ids the instruments, at most {@value io.stoa.core.page.PageRequest#MAX_SIZE}
     * @return the views in the order of the ids, each once; those that there are not, or that the caller may not see, are left out
     * @throws IllegalArgumentException if there are more ids
     */
    List<PublicInstrumentView> publicViews(Collection<String> ids);

    /**
     * All that is known of an instrument. The provider's own people and approvers only.
     *
     * @param id the instrument
     * @return the view
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may see it, but not everything about it
     */
    StaffInstrumentView staffView(String id);

    /**
     * The entries that may describe the same instrument as a draft does 查重: those with the same persistent
     * identifier, serial number or inventory number, or with the same name and model. A different serial number or
     * manufacturer makes a match less sure, and so does an inventory number of another organisation.
     *
     * @param draft the draft, which need not be registered
     * @return at most 100 entries that the caller may see, the surest first; withdrawn ones are left out
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     */
    List<Duplicate> findDuplicates(InstrumentDraft draft);

    /**
     * The entries that may describe the same instrument as an entry does 查重; see {@link #findDuplicates}.
     *
     * @param id the entry
     * @return at most 100 other entries that the caller may see, the surest first; withdrawn ones are left out
     * @throws io.stoa.core.error.NotFoundException if there is no such entry, or the caller may not see it
     */
    List<Duplicate> duplicatesOf(String id);

    /**
     * Makes an instrument a component of another of the same provider.
     *
     * @param id the whole
     * @param version the whole's version as the caller knows it
     * @param partId the component
     * @return where the whole stands; nothing changes if they are linked already
     * @throws io.stoa.core.error.RuleViolationException if the component belongs to another provider or is withdrawn,
     *     or if the whole would become a component of itself, directly or through others
     */
    EntryState addComponent(String id, long version, String partId);

    /**
     * Takes a component away from an instrument.
     *
     * @param id the whole
     * @param version the whole's version as the caller knows it
     * @param partId the component
     * @return where the whole stands
     * @throws io.stoa.core.error.NotFoundException if it has no such component
     */
    EntryState removeComponent(String id, long version, String partId);

    /**
     * What an instrument consists of.
     *
     * @param id the whole
     * @return its direct components that the caller may see, by name
     */
    List<ComponentView> components(String id);

    /**
     * Adds a photo. Like every revision it waits for approval where the module is set so.
     *
     * @param id the instrument
     * @param version its version as the caller knows it
     * @param content the picture; not closed
     * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/gif} or {@code image/webp}
     * @param caption what it shows, or null
     * @return where the entry stands
     * @throws io.stoa.core.error.UnreadableInputException if it is not such a picture or is too large
     * @throws io.stoa.core.error.UsageException if the host gave the platform no file store
     */
    EntryState addPhoto(
            String id, long version, InputStream content, String mediaType, @Nullable LocalizedText caption);

    /**
     * Opens a photo.
     *
     * @param id the instrument
     * @param sha256 the photo's hash, as its view shows it
     * @return the picture, to be closed by the caller
     * @throws io.stoa.core.error.NotFoundException if the instrument has no such photo, or the caller may not see it
     */
    InputStream openPhoto(String id, String sha256);

    /**
     * Takes a photo away from an instrument. The file itself stays in the store: other entries may refer to it, as
     * equal files are kept once.
     *
     * @param id the instrument
     * @param version its version as the caller knows it
     * @param sha256 the photo's hash
     * @return where the entry stands
     * @throws io.stoa.core.error.NotFoundException if the instrument has no such photo
     */
    EntryState removePhoto(String id, long version, String sha256);

    /**
     * The register over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the service
     */
    static InstrumentCatalog create(ModuleContext context, InstrumentsOptions options) {
        return new DefaultInstrumentCatalog(context, options);
    }
}
