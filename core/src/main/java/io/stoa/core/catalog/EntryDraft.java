package io.stoa.core.catalog;

import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every draft says of its entry; each catalogue's draft record adds its own. */
public interface EntryDraft {

    /**
     * {@return the id of the organisation that provides the entry; null only where the entry provides itself, as an
     * organisation does}
     */
    @Nullable
    String providerId();

    /**
     * {@return the code of the provider's department, or null}
     */
    @Nullable
    String department();

    /**
     * {@return the name of the system that the entry comes from, at most 100 characters, or null if it was made here;
     * an import needs it}
     */
    @Nullable
    String source();

    /**
     * {@return the entry's id in that system, at most 200 characters; known again on the next import}
     */
    @Nullable
    String sourceId();

    /**
     * {@return the titles by language}
     */
    LocalizedText titles();

    /**
     * {@return the summaries by language, or null}
     */
    @Nullable
    LocalizedText summaries();

    /**
     * {@return codes of the subjects, such as GB/T 13745 disciplines}
     */
    List<String> subjects();

    /**
     * {@return the GB/T 2260 code of the region, six digits, or null}
     */
    @Nullable
    String region();

    /**
     * {@return to whom the entry is shown once published}
     */
    Audience audience();
}
