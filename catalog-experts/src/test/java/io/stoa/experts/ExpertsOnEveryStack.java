package io.stoa.experts;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A platform with experts on each stack, and two organisations for each test. */
@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class ExpertsOnEveryStack {

    @Parameter
    Stack stack;

    @TempDir
    static Path folder;

    TestPlatform platform;
    ExpertCatalog experts;
    String provider;
    String other;

    ExpertsModule module() {
        return ExpertsFixture.module();
    }

    @BeforeParameterizedClassInvocation
    void startPlatform() {
        platform = TestPlatform.start(stack, List.of(module()), builder -> builder.files(new FolderFileStore(folder)));
        experts = platform.get(ExpertCatalog.class);
    }

    @AfterParameterizedClassInvocation
    void closePlatform() {
        platform.close();
    }

    @BeforeEach
    void newOrganisations() {
        provider = newOrganisation("Institute");
        other = newOrganisation("University");
    }

    <T> T as(Caller caller, Supplier<T> work) {
        platform.as(caller);
        return work.get();
    }

    EntryState register(ExpertDraft draft) {
        return as(Callers.administrator(), () -> experts.register(draft));
    }

    EntryState publish(ExpertDraft draft) {
        EntryState drafted = register(draft);
        String owner = String.valueOf(draft.providerId());
        EntryState submitted = as(Callers.staffOf(owner), () -> experts.submit(drafted.id(), drafted.version()));
        return as(Callers.platformApprover(), () -> experts.approve(submitted.id(), submitted.version()));
    }

    ExpertDraftBuilder named(String name) {
        return ExpertDraft.named(LocalizedText.of("en", name)).providedBy(provider);
    }

    private String newOrganisation(String name) {
        return as(
                Callers.administrator(),
                () -> platform.get(OrganisationCatalog.class)
                        .register(OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.UNIVERSITY))
                        .id());
    }
}
