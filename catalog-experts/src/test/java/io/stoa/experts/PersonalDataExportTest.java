package io.stoa.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.json.Json;
import io.stoa.core.personal.PersonalDataSource;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.conflict.Alias;
import io.stoa.experts.conflict.AliasKind;
import io.stoa.experts.conflict.Certainty;
import io.stoa.experts.conflict.ConflictRegister;
import io.stoa.experts.draw.PanelBanDraft;
import io.stoa.experts.draw.PanelBans;
import io.stoa.experts.exchange.PersonalDataCopy;
import io.stoa.experts.exchange.PersonalDataExport;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataExportTest extends ExpertsOnEveryStack {

    private static final String NUMBER = "11010519491231002X";

    /** Where each entity of the module that speaks of persons is in the copy; a new one must be given its place. */
    private static final Map<Class<?>, String> PLACES =
            Map.of(Expert.class, "description", PersonalRecord.class, "numbers");

    /** What the features of the module bring themselves; entities without an expert's id hold nothing about anybody. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "PersonAlias", "aliases",
            "DeclaredConflict", "declared-conflicts",
            "PanelBan", "panel-bans",
            "DrawnPlace", "panel-seats");

    private PersonalDataExport export;
    private EntryState expert;
    private ExpertDraft draft;

    @BeforeEach
    void registerAnExpert() {
        export = platform.get(PersonalDataExport.class);
        draft = ExpertsFixture.fullyDescribed(provider, LocalizedText.of("zh", "张伟"))
                .build();
        platform.as(Callers.staffOf(provider));
        expert = experts.register(draft);
        platform.get(PersonalRecords.class).store(expert.id(), PersonalRecordKind.RESIDENT_ID, NUMBER);
    }

    @Test
    void copies_every_field_of_the_description() {
        JsonNode copy = copied(officer());
        RecordLeaves.of(draft).forEach((path, value) -> {
            if (!value.equals("null") && !value.equals("[]")) {
                String pointer =
                        "/description" + path.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
                assertThat(copy.at(pointer).asString()).as(pointer).isEqualTo(value);
            }
        });
    }

    @Test
    void has_a_place_for_every_entity_of_the_module() {
        JsonNode copy = copied(officer());
        assertThat(module().managedClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Entity.class))
                        .filter(type -> type == Expert.class || holdsAnExpertsId(type))
                        .filter(type -> !PLACES.containsKey(type))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
        assertThat(platform.platform().context().contributions().of(PersonalDataSource.class))
                .extracting(PersonalDataSource::name)
                .containsAll(ELSEWHERE.values());
        PLACES.values()
                .forEach(place ->
                        assertThat(copy.path(place).isEmpty()).as(place).isFalse());
    }

    @Test
    void shows_numbers_in_full_to_those_only_who_may_reveal_them() {
        PersonalDataCopy full = as(officer(), () -> export.copy(expert.id(), "at the person's request"));
        assertThat(full.json()).contains(NUMBER);
        assertThat(full.toString()).doesNotContain(NUMBER);
        assertThat(full.audit()).extracting(AuditView::action).contains("personal-record.reveal");

        try (TestPlatform other = platform.secondNode(
                stack, List.of(module()), builder -> builder.accessPolicy(new Without(PersonalRecords.REVEAL)))) {
            other.as(officer());
            PersonalDataCopy masked = other.get(PersonalDataExport.class).copy(expert.id(), "request");
            assertThat(masked.numbers())
                    .extracting(PersonalDataCopy.HeldNumber::number)
                    .containsExactly("**************002X");
        }
    }

    @Test
    void writes_down_who_copied_and_why_and_copies_the_audit_lines() {
        PersonalDataCopy copy = as(officer(), () -> export.copy(expert.id(), "at the person's request"));
        assertThat(copy.audit())
                .extracting(AuditView::action)
                .contains("entry.register", "personal-record.keep", "expert.export-personal-data");
        assertThat(copy.audit())
                .filteredOn(line -> line.action().equals("expert.export-personal-data"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorId()).isEqualTo("officer");
                    assertThat(line.reason()).isEqualTo("at the person's request");
                });
    }

    private static boolean holdsAnExpertsId(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .anyMatch(field -> field.getName().equals("expertId"));
    }

    @Test
    void copies_aliases_and_bans() {
        platform.as(Callers.administrator());
        platform.get(ConflictRegister.class)
                .record(
                        expert.id(),
                        new Alias(AliasKind.EMAIL, "other@example.org", Certainty.UNCONFIRMED),
                        "seen on a paper");
        platform.get(PanelBans.class).ban(new PanelBanDraft(expert.id(), LocalDate.of(2026, 1, 1), null, "a breach"));

        String copy = as(officer(), () -> export.copy(expert.id(), "request")).json();

        assertThat(copy).contains("other@example.org").contains("a breach");
    }

    @Test
    void asks_every_source_of_personal_data() {
        try (TestPlatform other = platform.secondNode(stack, List.of(module(), new PanelsModule()), builder -> {})) {
            other.as(officer());
            JsonNode copy = Json.mapper()
                    .readTree(other.get(PersonalDataExport.class)
                            .copy(expert.id(), "request")
                            .json());
            assertThat(copy.at("/elsewhere").toString()).contains("\"panels\"").contains("P1 of " + expert.id());
        }
    }

    @Test
    void copies_what_is_held_of_an_expert_who_was_withdrawn() {
        as(Callers.staffOf(provider), () -> experts.withdraw(expert.id(), expert.version(), "retired"));
        assertThat(as(officer(), () -> export.copy(expert.id(), "request")).numbers())
                .hasSize(1);
    }

    @Test
    void needs_no_keys_where_there_are_no_numbers() {
        as(officer(), () -> platform.get(PersonalRecords.class).remove(expert.id(), PersonalRecordKind.RESIDENT_ID));
        try (TestPlatform keyless = platform.secondNode(stack, List.of(ExpertsModule.create()), builder -> {})) {
            keyless.as(officer());
            assertThat(keyless.get(PersonalDataExport.class)
                            .copy(expert.id(), "request")
                            .numbers())
                    .isEmpty();
        }
    }

    @Test
    void refuses_staff_strangers_and_copies_without_a_reason() {
        platform.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> export.copy(expert.id(), "curious")).isInstanceOf(AccessDeniedException.class);
        platform.as(Callers.staffOf(other));
        assertThatThrownBy(() -> export.copy(expert.id(), "curious")).isInstanceOf(NotFoundException.class);
        platform.as(officer());
        assertThatThrownBy(() -> export.copy("nobody", "request")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> export.copy(expert.id(), " ")).isInstanceOf(RuleViolationException.class);
    }

    private JsonNode copied(Caller caller) {
        return Json.mapper()
                .readTree(as(caller, () -> export.copy(expert.id(), "at the person's request"))
                        .json());
    }

    private Caller officer() {
        return new Caller("officer", "Officer", provider, Set.of(Roles.STAFF, PersonalRecords.OFFICER), Locale.ENGLISH);
    }

    /** A module that keeps panels. */
    private static final class PanelsModule implements CatalogModule {

        record Sat(String panel) {}

        @Override
        public String name() {
            return "panels";
        }

        @Override
        public List<Class<?>> managedClasses() {
            return List.of();
        }

        @Override
        public @Nullable String migrations() {
            return null;
        }

        @Override
        public void install(ServiceRegistry services, ModuleContext context) {
            context.contributions().add(PersonalDataSource.class, new PersonalDataSource() {
                @Override
                public String name() {
                    return "panels";
                }

                @Override
                public List<? extends Record> about(EntityManager em, ResourceRef person) {
                    return List.of(new Sat("P1 of " + person.id()));
                }
            });
        }
    }
}
