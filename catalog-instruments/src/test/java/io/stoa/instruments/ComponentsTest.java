package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.ResourceRef;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.page.PageRequest;
import io.stoa.testkit.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ComponentsTest extends InstrumentsOnEveryStack {

    @Test
    void shows_a_bundle_with_its_components_and_the_components_with_their_bundle() {
        EntryState whole = register(named("Microscope").build());
        String detector = register(named("Detector").build()).id();
        String camera = register(named("Camera").build()).id();
        EntryState linked = link(whole, detector);
        link(linked, camera);

        platform.as(Callers.staffOf(provider));
        assertThat(names(instruments.components(whole.id()))).containsExactly("Camera", "Detector");
        assertThat(names(instruments.staffView(whole.id()).components())).containsExactly("Camera", "Detector");
        assertThat(names(instruments.publicView(detector).componentOf())).containsExactly("Microscope");
        assertThat(linked.version()).isGreaterThan(whole.version());
        assertThat(instruments.publicViews(List.of(detector, whole.id())))
                .containsExactly(instruments.publicView(detector), instruments.publicView(whole.id()));
    }

    @Test
    void takes_a_component_away_again_and_writes_both_down() {
        EntryState whole = register(named("Microscope").build());
        String camera = register(named("Camera").build()).id();
        EntryState linked = link(whole, camera);
        as(Callers.staffOf(provider), () -> instruments.removeComponent(whole.id(), linked.version(), camera));

        assertThat(as(Callers.staffOf(provider), () -> instruments.components(whole.id())))
                .isEmpty();
        assertThat(platform.get(AuditTrail.class)
                        .of(new ResourceRef(InstrumentCatalog.KIND, whole.id()), PageRequest.first(10))
                        .items())
                .extracting(AuditView::action)
                .contains("instrument.link-component", "instrument.unlink-component");
    }

    @Test
    void changes_nothing_when_they_are_linked_already() {
        EntryState whole = register(named("Microscope").build());
        String camera = register(named("Camera").build()).id();
        EntryState linked = link(whole, camera);

        assertThat(link(linked, camera)).isEqualTo(linked);
    }

    @Test
    void refuses_a_component_that_is_the_whole_or_contains_it() {
        EntryState a = register(named("A").build());
        EntryState b = register(named("B").build());
        EntryState c = register(named("C").build());
        EntryState linkedA = link(a, b.id());
        link(b, c.id());

        assertThatThrownBy(() -> link(c, a.id()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(a.id());
        assertThatThrownBy(() -> link(linkedA, a.id())).isInstanceOf(RuleViolationException.class);
        assertThat(as(Callers.staffOf(provider), () -> instruments.components(c.id())))
                .isEmpty();
    }

    @Test
    void refuses_components_of_another_organisation_and_withdrawn_ones() {
        EntryState whole = register(named("Microscope").build());
        String foreign = register(named("Foreign").providedBy(other).build()).id();
        EntryState gone = register(named("Gone").build());
        as(Callers.administrator(), () -> instruments.withdraw(gone.id(), gone.version(), "scrapped"));

        assertThatThrownBy(() -> as(
                        Callers.administrator(), () -> instruments.addComponent(whole.id(), whole.version(), foreign)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("another organisation");
        assertThatThrownBy(() -> link(whole, gone.id()))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("withdrawn");
    }

    @Test
    void refuses_the_staff_of_another_organisation() {
        EntryState whole = publish(named("Microscope").build());
        String camera = publish(named("Camera").build()).id();
        EntryState linked = link(whole, camera);
        platform.as(Callers.staffOf(other));

        assertThatThrownBy(() -> instruments.addComponent(whole.id(), linked.version(), camera))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> instruments.removeComponent(whole.id(), linked.version(), camera))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refuses_a_stale_version_and_a_component_that_is_not_there() {
        EntryState whole = register(named("Microscope").build());
        String camera = register(named("Camera").build()).id();
        link(whole, camera);

        assertThatThrownBy(() -> link(whole, camera)).isInstanceOf(ConflictException.class);
        EntryState lone = register(named("Lone").build());
        assertThatThrownBy(() -> as(
                        Callers.staffOf(provider),
                        () -> instruments.removeComponent(lone.id(), lone.version(), camera)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void shows_the_public_no_component_that_is_not_published() {
        EntryState whole = publish(named("Microscope").build());
        String hidden = register(named("Secret detector").build()).id();
        String shown = publish(named("Camera").build()).id();
        link(link(whole, hidden), shown);
        platform.as(Callers.anybody());

        assertThat(names(instruments.publicView(whole.id()).components())).containsExactly("Camera");
        assertThat(names(instruments.components(whole.id()))).containsExactly("Camera");
        assertThat(instruments.publicViews(List.of(shown, hidden, whole.id())))
                .containsExactly(instruments.publicView(shown), instruments.publicView(whole.id()));
    }

    @Test
    void closes_no_circle_when_its_links_are_made_at_once() throws Exception {
        EntryState a = register(named("A").build());
        EntryState b = register(named("B").build());
        EntryState c = register(named("C").build());
        EntryState d = register(named("D").build());
        link(a, b.id());
        link(c, d.id());

        int done = succeeded(() -> link(b, c.id()), () -> link(d, a.id()));

        assertThat(done).isEqualTo(1);
    }

    private static int succeeded(List<Callable<EntryState>> calls) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            int done = 0;
            List<Future<EntryState>> results = new ArrayList<>(threads.invokeAll(calls));
            for (Future<EntryState> result : results) {
                done += succeeded(result) ? 1 : 0;
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    @SafeVarargs
    private static int succeeded(Callable<EntryState>... calls) throws InterruptedException {
        return succeeded(List.of(calls));
    }

    private static boolean succeeded(Future<EntryState> result) throws InterruptedException {
        try {
            result.get();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e.getCause()).isInstanceOfAny(RuleViolationException.class, ConflictException.class);
            return false;
        }
    }

    private EntryState link(EntryState whole, String partId) {
        return as(Callers.staffOf(provider), () -> instruments.addComponent(whole.id(), whole.version(), partId));
    }

    private static List<String> names(List<ComponentView> components) {
        return components.stream()
                .map(component -> component.names().sourceText())
                .toList();
    }
}
