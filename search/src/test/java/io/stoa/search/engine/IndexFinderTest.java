package io.stoa.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.ConflictException;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.Found;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertDraftBuilder;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.ExpertsModule;
import io.stoa.search.SearchModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.FinderContract;
import io.stoa.testkit.TestPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finder over the index keeps, and what it finds beyond one over the database. */
class IndexFinderTest extends FinderContract<ExpertDraft> {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(ExpertsModule.with(o -> o.databaseFinder(false)), SearchModule.with(o -> o.finder(true)));
    }

    @Override
    protected Class<ExpertCatalog> catalogType() {
        return ExpertCatalog.class;
    }

    @Override
    protected ExpertDraft draft(String providerId, Person person) {
        ExpertDraftBuilder draft = ExpertDraft.named(LocalizedText.of("en", person.name()))
                .providedBy(providerId)
                .languages(person.languages());
        person.shown().forEach(shown -> draft.knows(shown.term(), ExpertiseSource.PUBLICATION, shown.day()));
        person.said().forEach(said -> draft.knows(said, ExpertiseSource.SELF_DECLARED, null));
        person.disciplines().forEach(draft::discipline);
        return (person.region() == null ? draft : draft.region(person.region())).build();
    }

    @Test
    void finds_other_forms_of_a_word_and_shows_what_was_met() {
        String english = register("lichen chemistries").id();
        String german = register("Gletscherspalten").id();
        String russian = register("методы спектроскопии").id();

        assertThat(found("chemistry of lichens")).containsExactly(english);
        assertThat(found("Gletscherspalte")).containsExactly(german);
        assertThat(found("спектроскопия")).containsExactly(russian);
        assertThat(finder().find(FinderQuery.of("chemistry of lichens")).get(0).reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.known()).isEqualTo("lichen chemistries");
                    assertThat(reason.asked()).isEqualTo("chemistry lichens");
                });
    }

    @Test
    void looks_at_what_people_know_and_not_at_what_they_are_called() {
        Person fisher = new Person("Marten Fisher", List.of(), List.of(), List.of(), List.of(), null);
        platform().get(ExpertCatalog.class).register(draft(provider(), fisher));

        assertThat(found("Fisher")).isEmpty();
    }

    @Test
    void shows_nobody_who_was_withdrawn_after_the_index_was_written() {
        EntryState gone = register("cryoseismology");
        assertThat(found("cryoseismology")).containsExactly(gone.id());

        platform().get(ExpertCatalog.class).withdraw(gone.id(), gone.version(), "on request");

        assertThat(finder().find(FinderQuery.of("cryoseismology"))).isEmpty();
    }

    @Test
    void says_that_the_index_is_not_there_yet_rather_than_that_there_is_nobody() {
        try (TestPlatform node = platform().secondNode(stack, modules(), builder -> {})) {
            node.as(Callers.administrator());

            assertThatThrownBy(() -> node.get(Finder.class).find(FinderQuery.of("glaciology")))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            e -> assertThat(e.isRetryable()).isTrue())
                    .hasMessageContaining("still being built");

            node.platform().followChanges();
            assertThat(node.get(Finder.class).find(FinderQuery.of("glaciology")))
                    .isEmpty();
        }
    }

    private EntryState register(String term) {
        Person somebody =
                new Person("Somebody", List.of(new Shown(term, RECENT)), List.of(), List.of(), List.of(), null);
        return platform().get(ExpertCatalog.class).register(draft(provider(), somebody));
    }

    private List<String> found(String words) {
        platform().platform().followChanges();
        return finder().find(FinderQuery.of(words)).stream()
                .map(Found::ref)
                .map(ref -> ref.id())
                .toList();
    }

    private Finder finder() {
        return platform().get(Finder.class);
    }
}
