package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.Platform;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.Caller;
import io.stoa.core.audit.AuditTrail;
import io.stoa.core.catalog.EntryEvent;
import io.stoa.core.error.UsageException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    private static final Stack STACK = new Stack(Database.H2, PersistenceProvider.HIBERNATE);

    @Test
    void says_what_it_lacks() {
        assertThatThrownBy(() -> Platform.builder().build())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("transactions");
        try (TestPlatform platform = TestPlatform.start(STACK)) {
            assertThatThrownBy(() -> platform.get(List.class))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("java.util.List")
                    .hasMessageContaining("OrganisationCatalog");
            assertThatThrownBy(() -> platform.platform().context().files())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("files");
        }
    }

    @Test
    void puts_core_first_and_once() {
        CatalogModule core = new CoreModule();

        assertThat(CoreModule.first(List.of(core))).singleElement().isInstanceOf(CoreModule.class);
        try (TestPlatform platform = TestPlatform.start(STACK, core)) {
            assertThat(platform.platform().services()).contains(OrganisationCatalog.class, AuditTrail.class);
        }
    }

    @Test
    void refuses_two_modules_that_offer_the_same_service() {
        assertThatThrownBy(() -> TestPlatform.start(STACK, new TwinModule(Set.of(AuditTrail.class))))
                .hasMessageContaining("two modules offer")
                .hasMessageContaining("AuditTrail");
    }

    @Test
    void refuses_a_module_whose_services_are_not_those_that_it_names() {
        assertThatThrownBy(() -> TestPlatform.start(STACK, new TwinModule(Set.of())))
                .hasMessageContaining("does not name io.stoa.core.audit.AuditTrail");
        assertThatThrownBy(() -> TestPlatform.start(STACK, new SandboxModule() {
                    @Override
                    public Set<Class<?>> serviceTypes() {
                        return Set.of(Runnable.class);
                    }
                }))
                .hasMessageContaining("sand-box names services that it does not add: [interface java.lang.Runnable]");
    }

    @Test
    void hands_events_to_the_host_inside_the_transaction() {
        List<EntryEvent> events = new ArrayList<>();
        List<Boolean> active = new ArrayList<>();
        TestPlatform[] started = new TestPlatform[1];
        try (TestPlatform platform = TestPlatform.start(
                STACK,
                List.of(),
                builder -> builder.events(event -> {
                    events.add((EntryEvent) event);
                    active.add(started[0].transactions().isActive());
                }))) {
            started[0] = platform;
            platform.as(Callers.administrator());
            String id = platform.get(OrganisationCatalog.class)
                    .register(organisation("Host"))
                    .id();

            assertThat(events)
                    .singleElement()
                    .satisfies(event -> assertThat(event.entry().id()).isEqualTo(id));
            assertThat(active).containsExactly(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, a text is needed", "zh, 必须填写文本", "de, ein Text ist erforderlich", "ru, требуется текст"})
    void words_constraints_in_the_callers_language(String language, String words) {
        try (TestPlatform platform = TestPlatform.start(STACK)) {
            Caller admin = Callers.administrator();
            platform.as(new Caller(admin.id(), admin.name(), null, admin.roles(), Locale.forLanguageTag(language)));
            OrganisationDraft nameless = organisation("x").withNames(null);

            assertThatThrownBy(() -> platform.get(OrganisationCatalog.class).register(nameless))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(Set.copyOf(e.getConstraintViolations()))
                                    .anySatisfy(v -> assertThat(v.getMessage()).containsIgnoringCase(words)));
        }
    }

    private static OrganisationDraft organisation(String name) {
        return OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.OTHER);
    }

    /** Offers what core offers already. */
    private record TwinModule(Set<Class<?>> serviceTypes) implements CatalogModule {

        @Override
        public String name() {
            return "twin";
        }

        @Override
        public List<Class<?>> managedClasses() {
            return List.of();
        }

        @Override
        public String migrations() {
            return null;
        }

        @Override
        public void install(ServiceRegistry services, ModuleContext context) {
            services.add(AuditTrail.class, AuditTrail.create(context));
        }
    }
}
