package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditOutcome;
import io.stoa.core.audit.AuditQuery;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailTest {

    private static final AuditQuery ORGANISATIONS = AuditQuery.all().about("organisation", null);

    @Parameter
    private Stack stack;

    private TestPlatform platform;
    private AuditTrail trail;
    private String first;
    private String second;

    @BeforeParameterizedClassInvocation
    void start() {
        platform = TestPlatform.start(stack);
        trail = platform.get(AuditTrail.class);
        platform.as(Callers.administrator());
        EntryState registered = register("First");
        first = registered.id();
        second = register("Second").id();
        platform.get(OrganisationCatalog.class).submit(first, registered.version());
        platform.as(Callers.anybody());
        assertThatThrownBy(() -> platform.get(OrganisationCatalog.class).register(organisation("Third")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        platform.close();
    }

    @BeforeEach
    void administrator() {
        platform.as(Callers.administrator());
    }

    @Test
    void lists_what_everybody_did_newest_first() {
        assertThat(list(ORGANISATIONS))
                .extracting(AuditView::action)
                .containsExactly("entry.register", "entry.submit", "entry.register", "entry.register");
        assertThat(list(ORGANISATIONS)).extracting(AuditView::outcome).startsWith(AuditOutcome.REFUSED);
    }

    @Test
    void narrows_by_thing_user_outcome_and_time() {
        assertThat(list(AuditQuery.all().about("organisation", second)))
                .extracting(AuditView::action)
                .containsExactly("entry.register");
        assertThat(list(AuditQuery.all().about("instrument", null))).isEmpty();
        assertThat(list(AuditQuery.all().by(Callers.anybody().id()))).hasSize(1);
        assertThat(list(ORGANISATIONS.with(AuditOutcome.REFUSED))).hasSize(1);
        AuditView submitted =
                list(AuditQuery.all().about("organisation", first)).get(0);
        assertThat(list(AuditQuery.all().between(submitted.at(), null))).contains(submitted);
        assertThat(list(AuditQuery.all().between(null, submitted.at()))).doesNotContain(submitted);
    }

    @Test
    void pages_by_a_cursor_that_belongs_to_its_query() {
        Page<AuditView> page = trail.list(ORGANISATIONS, PageRequest.first(3));
        assertThat(trail.list(ORGANISATIONS, PageRequest.first(3).after(page)).items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
        assertThatThrownBy(() -> trail.list(
                        AuditQuery.all().about("organisation", first),
                        PageRequest.first(3).after(page)))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void shows_staff_their_own_organisation_and_nothing_else() {
        Caller staff = Callers.staffOf(first);
        platform.as(staff);
        assertThat(list(AuditQuery.all().ofProvider(first)))
                .hasSize(2)
                .allMatch(line -> first.equals(line.subjectId()));
        assertThatThrownBy(() -> list(AuditQuery.all().ofProvider(second))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list(AuditQuery.all())).isInstanceOf(AccessDeniedException.class);
    }

    private List<AuditView> list(AuditQuery query) {
        return trail.list(query, PageRequest.first(10)).items();
    }

    private EntryState register(String name) {
        return platform.get(OrganisationCatalog.class).register(organisation(name));
    }

    private static OrganisationDraft organisation(String name) {
        return OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY);
    }
}
