package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.catalog.EntryContent;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** With revisions that need approval, the public sees the approved content until the new one is. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
class PendingRevisionTest {

    @Parameter
    Stack stack;

    private TestPlatform platform;
    private InstrumentCatalog catalog;
    private String provider;
    private EntryState pending;

    @BeforeEach
    void publishAndRevise() {
        platform = TestPlatform.start(stack, InstrumentsModule.with(options -> options.approveRevisions(true)));
        catalog = platform.get(InstrumentCatalog.class);
        platform.as(Callers.administrator());
        provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Owner"), OrganisationKind.UNIVERSITY))
                .id();
        platform.as(Callers.staffOf(provider));
        EntryState drafted = catalog.register(named("Old name"));
        EntryState submitted = catalog.submit(drafted.id(), drafted.version());
        platform.as(Callers.platformApprover());
        EntryState published = catalog.approve(submitted.id(), submitted.version());
        platform.as(Callers.staffOf(provider));
        pending = catalog.revise(published.id(), published.version(), named("New name"));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void holds_the_revision_while_the_public_sees_the_approved_one() {
        assertThat(pending.revisionPending()).isTrue();
        assertThat(pending.status()).isEqualTo(EntryStatus.PUBLISHED);
        EntryContent<InstrumentDraft> content = catalog.content(pending.id());
        assertThat(content.content().names().sourceText()).isEqualTo("Old name");
        assertThat(content.pending()).isEqualTo(named("New name"));
        assertThat(publicName()).isEqualTo("Old name");
    }

    @Test
    void shows_the_revision_once_it_is_approved() {
        platform.as(Callers.platformApprover());
        EntryState approved = catalog.approve(pending.id(), pending.version());

        assertThat(approved.revisionPending()).isFalse();
        assertThat(publicName()).isEqualTo("New name");
    }

    @Test
    void drops_a_revision_that_is_returned() {
        platform.as(Callers.platformApprover());
        EntryState returned = catalog.returnForChanges(pending.id(), pending.version(), "The old name is better.");

        assertThat(returned.status()).isEqualTo(EntryStatus.PUBLISHED);
        assertThat(returned.revisionPending()).isFalse();
        assertThat(publicName()).isEqualTo("Old name");
    }

    @Test
    void lets_nobody_approve_their_own_revision() {
        platform.as(Callers.administrator());
        EntryState mine = catalog.revise(pending.id(), pending.version(), named("Newer name"));

        assertThatThrownBy(() -> catalog.approve(mine.id(), mine.version())).isInstanceOf(AccessDeniedException.class);
        assertThat(publicName()).isEqualTo("Old name");
    }

    @Test
    void keeps_the_revision_while_the_entry_is_suspended() {
        EntryState suspended = catalog.suspend(pending.id(), pending.version(), "It is being moved.");
        EntryState resumed = catalog.resume(suspended.id(), suspended.version());

        assertThat(resumed.revisionPending()).isTrue();
        assertThat(publicName()).isEqualTo("Old name");
    }

    private InstrumentDraft named(String name) {
        return InstrumentDraft.named(LocalizedText.of("en", name))
                .providedBy(provider)
                .build();
    }

    private String publicName() {
        platform.as(Callers.anybody());
        return catalog.publicView(pending.id()).names().sourceText();
    }
}
