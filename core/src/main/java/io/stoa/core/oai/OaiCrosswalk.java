package io.stoa.core.oai;

import java.util.List;
import java.util.Map;

/**
 * A metadata format beside those that a catalogue gives itself, such as a host's profile or {@code oai_cerif_openaire}. The
 * catalogue need not know of it.
 */
public interface OaiCrosswalk {

    /**
     * {@return the format}
     */
    OaiFormat format();

    /**
     * Whether it can be had for a kind of entries.
     *
     * @param kind the kind, such as {@code work}
     * @return true if so
     */
    boolean covers(String kind);

    /**
     * The metadata of some entries. It is asked only for entries that everybody may see, and must say of them only what
     * everybody may know.
     *
     * @param kind the kind of the entries
     * @param ids the entries
     * @return the metadata by entry; one that has meanwhile gone is left out
     */
    Map<String, OaiMetadata> metadata(String kind, List<String> ids);
}
