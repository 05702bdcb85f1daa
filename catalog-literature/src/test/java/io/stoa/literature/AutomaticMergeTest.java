package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.page.PageRequest;
import io.stoa.literature.duplicate.DuplicateQuery;
import io.stoa.literature.duplicate.DuplicateReview;
import io.stoa.literature.duplicate.DuplicateState;
import io.stoa.literature.duplicate.DuplicateView;
import io.stoa.testkit.Callers;
import org.junit.jupiter.api.Test;

class AutomaticMergeTest extends LiteratureOnEveryStack {

    @Override
    LiteratureModule module() {
        return LiteratureModule.with(o -> o.mergeDuplicatesFrom(0.97));
    }

    @Test
    void merges_what_is_as_good_as_certain_and_leaves_the_rest_to_people() {
        String draft = register(sameDoi().build()).id();
        String published = publish(sameDoi().build()).id();
        String alike = publish(titled("Electron gas in " + provider.substring(24) + " layered oxidess")
                        .author("Müller", "Anna")
                        .build())
                .id();
        DuplicateReview review = platform.get(DuplicateReview.class);
        platform.as(Callers.administrator());
        review.checkChanges(1000);
        assertThat(works.view(draft).id()).isEqualTo(published);
        assertThat(works.view(alike).id()).isEqualTo(alike);
        assertThat(review.list(
                                DuplicateQuery.open()
                                        .inState(DuplicateState.SAME)
                                        .ofWork(draft),
                                PageRequest.first(5))
                        .items())
                .singleElement()
                .extracting(DuplicateView::mergeId)
                .isNotNull();
        review.checkChanges(1000);
        assertThat(review.list(DuplicateQuery.open().ofWork(alike), PageRequest.first(5))
                        .items())
                .isNotEmpty();
    }

    @Test
    void refuses_a_score_that_is_none() {
        assertThatThrownBy(() -> LiteratureModule.with(o -> o.mergeDuplicatesFrom(1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    private WorkDraftBuilder sameDoi() {
        return titled("Electron gas in " + provider.substring(24) + " layered oxides")
                .author("Müller", "Anna")
                .doi("10.1000/" + provider);
    }
}
