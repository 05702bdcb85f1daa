package io.stoa.instruments;

import io.stoa.core.catalog.CatalogEntry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A large scientific instrument 大型科学仪器设备. */
@Entity
@Table(name = "stoa_instrument")
public class Instrument extends CatalogEntry {

    @Column(name = "class_code", length = 6)
    private @Nullable String classCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "instrument_range", length = 10)
    private @Nullable InstrumentRange range;

    @Enumerated(EnumType.STRING)
    @Column(name = "sharing_mode", length = 12)
    private @Nullable SharingMode sharingMode;

    @Enumerated(EnumType.STRING)
    @Column(name = "working_state", length = 20)
    private @Nullable WorkingState workingState;

    @Column(name = "name_model_key", length = 64)
    private @Nullable String nameModelKey;

    @Convert(converter = InstrumentDetailsConverter.class)
    @Column(name = "details", nullable = false)
    private InstrumentDetails details;

    @ElementCollection
    @CollectionTable(name = "stoa_instrument_identifier", joinColumns = @JoinColumn(name = "instrument_id"))
    @Column(name = "number_key", length = 500, nullable = false)
    private Set<String> numbers = new HashSet<>();

    /** For the persistence provider and the catalogue. */
    @SuppressWarnings("NullAway.Init")
    protected Instrument() {}

    void apply(InstrumentDraft draft) {
        applyNumbers(draft);
        this.classCode = draft.classCode();
        this.range = draft.range();
        this.sharingMode = draft.sharing().mode();
        this.workingState = draft.workingState();
        this.nameModelKey = MatchKeys.nameAndModel(draft.names(), draft.model());
        this.details = InstrumentDetails.of(draft);
    }

    /** Leaves the rows alone, and so unread, where the numbers stay as they were. */
    private void applyNumbers(InstrumentDraft draft) {
        Set<String> wanted = MatchKeys.numbers(draft.pid(), draft.alternateIdentifiers());
        Set<String> kept =
                details == null ? Set.of() : MatchKeys.numbers(details.pid(), details.alternateIdentifiers());
        if (!wanted.equals(kept)) {
            numbers.removeIf(number -> !wanted.contains(number));
            numbers.addAll(wanted);
        }
    }

    /** {@return its class 仪器分类代码, six digits, or null} */
    public @Nullable String getClassCode() {
        return classCode;
    }

    /** {@return general or special purpose, or null} */
    public @Nullable InstrumentRange getRange() {
        return range;
    }

    /** {@return to whom it is shared, or null} */
    public @Nullable SharingMode getSharingMode() {
        return sharingMode;
    }

    /** {@return how well it works, or null} */
    public @Nullable WorkingState getWorkingState() {
        return workingState;
    }

    /** {@return the hash of its name and model by which duplicates are found, or null} */
    public @Nullable String getNameModelKey() {
        return nameModelKey;
    }

    /** {@return the rest of its description} */
    public InstrumentDetails getDetails() {
        return details;
    }
}
