package io.stoa.instruments;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.NotFoundException;
import jakarta.persistence.EntityManager;
import java.util.Objects;

/**
 * What booking, usage, maintenance and samples need to know of an instrument, read without the rest of its description.
 *
 * @param subject the instrument, as the access policy looks at it
 * @param title its name
 */
public record KnownInstrument(AccessSubject subject, String title) {

    /**
     * Reads an instrument, whoever asks.
     *
     * @param em the entity manager of the transaction
     * @param id the instrument
     * @return the instrument
     * @throws NotFoundException if there is none
     */
    public static KnownInstrument read(EntityManager em, String id) {
        KnownEntry entry = KnownEntry.read(em, InstrumentCatalog.KIND, Instrument.class, id);
        return new KnownInstrument(entry.subject(), entry.title());
    }

    /**
     * Reads an instrument that the caller may see.
     *
     * @param em the entity manager of the transaction
     * @param access asks the policy
     * @param id the instrument
     * @return the instrument
     * @throws NotFoundException if there is none, or the caller may not see it
     */
    public static KnownInstrument visible(EntityManager em, AccessGuard access, String id) {
        KnownInstrument instrument = read(em, id);
        access.requireVisible(instrument.subject());
        return instrument;
    }

    /**
     * The refusal that an instrument does not exist, or that the caller may not know that it does.
     *
     * @param id the instrument
     * @return the exception
     */
    public static NotFoundException notFound(String id) {
        return KnownEntry.notFound(InstrumentCatalog.KIND, id);
    }

    /**
     * {@return its id}
     */
    public String id() {
        return Objects.requireNonNull(subject.id());
    }

    /**
     * {@return the organisation that provides it}
     */
    public String providerId() {
        return Objects.requireNonNull(subject.providerId());
    }
}
