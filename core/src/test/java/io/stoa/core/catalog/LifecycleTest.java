package io.stoa.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.access.Action;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "entry.revise,   DRAFT,  ,         RETURNED,  PUBLISHED, ,",
        "entry.submit,   SUBMITTED, ,      SUBMITTED, ,          ,",
        "entry.return,   ,       RETURNED, ,          ,          ,",
        "entry.approve,  ,       PUBLISHED,,          ,          ,",
        "entry.suspend,  ,       ,         ,          SUSPENDED, ,",
        "entry.resume,   ,       ,         ,          ,          PUBLISHED,",
        "entry.withdraw, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN, WITHDRAWN,",
        "entry.register, ,       ,         ,          ,          ,",
    })
    void leads_from_state_to_state(
            String action,
            @Nullable EntryStatus draft,
            @Nullable EntryStatus submitted,
            @Nullable EntryStatus returned,
            @Nullable EntryStatus published,
            @Nullable EntryStatus suspended,
            @Nullable EntryStatus withdrawn) {
        Action done = new Action(action);

        assertThat(Lifecycle.next(EntryStatus.DRAFT, done)).isEqualTo(draft);
        assertThat(Lifecycle.next(EntryStatus.SUBMITTED, done)).isEqualTo(submitted);
        assertThat(Lifecycle.next(EntryStatus.RETURNED, done)).isEqualTo(returned);
        assertThat(Lifecycle.next(EntryStatus.PUBLISHED, done)).isEqualTo(published);
        assertThat(Lifecycle.next(EntryStatus.SUSPENDED, done)).isEqualTo(suspended);
        assertThat(Lifecycle.next(EntryStatus.WITHDRAWN, done)).isEqualTo(withdrawn);
    }

    @Test
    void names_every_state_in_every_language() {
        for (EntryStatus status : EntryStatus.values()) {
            for (String language : new String[] {"en", "zh", "de", "ru"}) {
                assertThat(status.label().text(Locale.forLanguageTag(language)))
                        .doesNotContain("core.status")
                        .isNotBlank();
            }
        }
    }
}
