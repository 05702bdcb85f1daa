package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.json.Json;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstrumentViewsTest extends InstrumentsOnEveryStack {

    @Test
    void shows_the_public_the_description_and_nothing_private() {
        InstrumentDraft draft = described();
        EntryState state = publish(draft);
        platform.as(Callers.anybody());
        PublicInstrumentView view = instruments.publicView(state.id());

        assertThat(view.names()).isEqualTo(draft.names());
        assertThat(view.pid()).isEqualTo(draft.pid());
        assertThat(view.dates()).isEqualTo(draft.dates());
        assertThat(view.relatedIdentifiers()).isEqualTo(draft.relatedIdentifiers());
        assertThat(view.worth()).isEqualTo(Money.cny(320_000_000));
        assertThat(view.sharing()).isEqualTo(draft.sharing());
        assertThat(view.contacts()).extracting(Contact::name).containsExactly("Wang");
        assertThat(view.owners()).extracting(Party::name).containsExactly("Institute");
        String everything = Json.write(view)
                + Json.write(instruments
                        .list(InstrumentQuery.all(), PageRequest.first(100))
                        .items());
        assertThat(everything)
                .doesNotContain("Secret Li", "0431-6666", "li@example.org")
                .doesNotContain("owner@example.org", "sales@example.org")
                .doesNotContain("pump is leaking")
                .doesNotContain("022020201000012345", "supervised", "funding", "200000000");
    }

    @Test
    void shows_staff_the_whole_description() {
        InstrumentDraft draft = described();
        EntryState state = register(draft);

        StaffInstrumentView view = as(Callers.staffOf(provider), () -> instruments.staffView(state.id()));

        assertThat(view.content()).isEqualTo(draft);
        assertThat(view.state()).isEqualTo(state);
        assertThat(view.createdAt()).isEqualTo(view.updatedAt());
    }

    @Test
    void refuses_the_staff_view_to_others() {
        EntryState published = publish(described());
        EntryState draft = register(described());

        assertThatThrownBy(() -> as(Callers.staffOf(other), () -> instruments.staffView(published.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Callers.anybody(), () -> instruments.staffView(published.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Callers.staffOf(other), () -> instruments.staffView(draft.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void hides_from_the_public_what_is_not_for_it() {
        EntryState draft = register(described());
        EntryState members =
                publish(described().toBuilder().audience(Audience.MEMBERS).build());
        platform.as(Callers.anybody());

        assertThatThrownBy(() -> instruments.publicView(draft.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instruments.publicView(members.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instruments.components(draft.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> instruments.openPhoto(draft.id(), "0".repeat(64)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void shows_several_in_the_order_asked_for_as_it_shows_each() {
        String first = publish(described()).id();
        String second = publish(named("Second").build()).id();
        String third = publish(named("Third").build()).id();
        platform.as(Callers.anybody());

        assertThat(instruments.publicViews(List.of(third, first, second, third)))
                .containsExactly(
                        instruments.publicView(third), instruments.publicView(first), instruments.publicView(second));
        assertThat(instruments.publicViews(List.of())).isEmpty();
    }

    @Test
    void leaves_out_of_several_what_the_caller_may_not_see_and_what_there_is_not() {
        String shown = publish(described()).id();
        String draft = register(described()).id();
        String members = publish(
                        described().toBuilder().audience(Audience.MEMBERS).build())
                .id();
        List<String> ids = List.of(draft, members, "no-such-id", shown);

        assertThat(seen(Callers.anybody(), ids)).containsExactly(shown);
        assertThat(seen(Callers.staffOf(other), ids)).containsExactly(members, shown);
        assertThat(seen(Callers.staffOf(provider), ids)).containsExactly(draft, members, shown);
    }

    @Test
    void takes_no_more_ids_at_once_than_a_page_holds() {
        List<String> ids = IntStream.rangeClosed(0, PageRequest.MAX_SIZE)
                .mapToObj(Integer::toString)
                .toList();

        assertThat(instruments.publicViews(ids.subList(1, ids.size()))).isEmpty();
        assertThatThrownBy(() -> instruments.publicViews(ids))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001");
    }

    private List<String> seen(Caller caller, List<String> ids) {
        return as(caller, () -> instruments.publicViews(ids)).stream()
                .map(PublicInstrumentView::id)
                .toList();
    }

    private InstrumentDraft described() {
        return InstrumentFixture.fullyDescribed(
                        provider, LocalizedText.of("en", "SEM").with("zh", "扫描电镜"))
                .build();
    }
}
