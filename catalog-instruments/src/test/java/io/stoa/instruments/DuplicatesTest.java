package io.stoa.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.access.Caller;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.NotFoundException;
import io.stoa.testkit.Callers;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuplicatesTest extends InstrumentsOnEveryStack {

    /** Makes the numbers and models of a test its own. */
    private String own;

    @BeforeEach
    void newNumbers() {
        own = UUID.randomUUID().toString();
    }

    @Test
    void finds_the_same_serial_number_of_the_same_maker_however_it_is_written() {
        String id = register(sem("SEM", "SN/" + own).build()).id();

        List<Duplicate> found =
                find(sem("Scanning microscope", "sn " + own.toUpperCase()).build());

        assertThat(found).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.instrument().id()).isEqualTo(id);
            assertThat(duplicate.score()).isEqualTo(95);
            assertThat(duplicate.matches())
                    .containsExactly(new DuplicateMatch(DuplicateReason.SERIAL_NUMBER, "SN/" + own, 95));
        });
    }

    @Test
    void is_less_sure_of_a_serial_number_that_another_maker_gave() {
        register(sem("SEM", own).build());

        List<Duplicate> found = find(named("MS")
                .manufacturedBy(Party.named("Thermo"))
                .alternate(AlternateIdentifier.serialNumber(own))
                .build());

        assertThat(found).singleElement().extracting(Duplicate::score).isEqualTo(40);
    }

    @Test
    void finds_the_same_identifier_bare_or_as_a_link() {
        register(named("SEM").pid(TypedIdentifier.doi("10.1000/" + own)).build());

        List<Duplicate> found = find(named("Other name")
                .pid(new TypedIdentifier("URL", "https://doi.org/10.1000/" + own.toUpperCase()))
                .build());

        assertThat(found).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.score()).isEqualTo(100);
            assertThat(duplicate.matches().get(0).reason()).isEqualTo(DuplicateReason.PID);
        });
    }

    @Test
    void tells_identifiers_apart_that_differ_only_in_punctuation() {
        register(named("Station").pid(TypedIdentifier.handle(own + ".1675.1")).build());

        assertThat(find(named("Detector")
                        .pid(TypedIdentifier.handle(own + ".16751"))
                        .build()))
                .isEmpty();
        assertThat(find(named("Station")
                        .pid(TypedIdentifier.handle("hdl:" + own + ".1675.1"))
                        .build()))
                .hasSize(1);
    }

    @Test
    void trusts_an_inventory_number_only_within_its_organisation() {
        register(
                named("SEM").alternate(AlternateIdentifier.inventoryNumber(own)).build());
        InstrumentDraft same =
                named("MS").alternate(AlternateIdentifier.inventoryNumber(own)).build();

        assertThat(find(same)).singleElement().extracting(Duplicate::score).isEqualTo(95);
        assertThat(find(same.toBuilder().providedBy(other).build()))
                .singleElement()
                .extracting(Duplicate::score)
                .isEqualTo(20);
    }

    @Test
    void finds_the_same_name_model_and_maker_unless_the_serial_numbers_differ() {
        register(sem("ＳＥＭ", "A-" + own).model(Model.named("JSM 7900F " + own)).build());
        InstrumentDraftBuilder alike =
                named("sem").manufacturedBy(Party.named("Jeol")).model(Model.named("jsm-7900f-" + own));

        assertThat(find(alike.build())).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.score()).isEqualTo(70);
            assertThat(duplicate.matches().get(0).reason()).isEqualTo(DuplicateReason.NAME_AND_MODEL);
        });
        assertThat(find(alike.alternate(AlternateIdentifier.serialNumber("B-" + own))
                        .build()))
                .singleElement()
                .extracting(Duplicate::score)
                .isEqualTo(20);
    }

    @Test
    void finds_nothing_by_a_name_alone() {
        register(named("Centrifuge " + own).build());

        assertThat(find(named("Centrifuge " + own).build())).isEmpty();
    }

    @Test
    void names_every_reason_the_surest_first() {
        register(sem("SEM " + own, own).model(Model.named("JSM")).build());

        assertThat(find(sem("SEM " + own, own).model(Model.named("JSM")).build()))
                .singleElement()
                .satisfies(duplicate -> assertThat(duplicate.matches())
                        .extracting(DuplicateMatch::reason)
                        .containsExactly(DuplicateReason.SERIAL_NUMBER, DuplicateReason.NAME_AND_MODEL));
    }

    @Test
    void finds_the_duplicates_of_an_entry_but_not_the_entry_itself() {
        String first = register(sem("SEM", own).build()).id();
        String second = register(sem("Microscope", own).build()).id();

        assertThat(as(Callers.staffOf(provider), () -> instruments.duplicatesOf(first)))
                .extracting(duplicate -> duplicate.instrument().id())
                .containsExactly(second);
    }

    @Test
    void follows_a_number_that_was_revised() {
        InstrumentDraft draft = sem("SEM", own).build();
        EntryState state = register(draft);
        InstrumentDraft revision = draft.toBuilder()
                .alternateIdentifiers(List.of(AlternateIdentifier.serialNumber("new" + own)))
                .build();
        as(Callers.administrator(), () -> instruments.revise(state.id(), state.version(), revision));

        assertThat(find(draft)).isEmpty();
        assertThat(find(revision)).hasSize(1);
    }

    @Test
    void leaves_out_what_is_withdrawn() {
        EntryState state = register(sem("SEM", own).build());
        as(Callers.administrator(), () -> instruments.withdraw(state.id(), state.version(), "entered twice"));

        assertThat(find(sem("SEM", own).build())).isEmpty();
    }

    @Test
    void tells_a_stranger_of_nothing_that_is_not_published() {
        String hidden = register(sem("Hidden", own).build()).id();
        String published = publish(sem("Published", own).build()).id();
        Caller stranger = Callers.staffOf(other);

        assertThat(as(stranger, () -> instruments.findDuplicates(sem("SEM", own).build())))
                .extracting(duplicate -> duplicate.instrument().id())
                .containsExactly(published);
        assertThatThrownBy(() -> as(stranger, () -> instruments.duplicatesOf(hidden)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void refuses_to_look_for_an_invalid_draft() {
        InstrumentDraft invalid = sem("SEM", " ").build();

        assertThatThrownBy(() -> find(invalid)).isInstanceOf(ConstraintViolationException.class);
    }

    private InstrumentDraftBuilder sem(String name, String serialNumber) {
        return named(name)
                .manufacturedBy(Party.named("JEOL"))
                .alternate(AlternateIdentifier.serialNumber(serialNumber));
    }

    private List<Duplicate> find(InstrumentDraft draft) {
        return as(Callers.staffOf(provider), () -> instruments.findDuplicates(draft));
    }
}
