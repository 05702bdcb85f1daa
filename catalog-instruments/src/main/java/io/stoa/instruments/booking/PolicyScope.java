package io.stoa.instruments.booking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** For what rules of booking hold. The nearest scope that speaks of a rule wins. */
public sealed interface PolicyScope {

    /**
     * {@return the organisation that provides the instruments}
     */
    String providerId();

    /** The kinds of scopes. */
    enum Kind {
        /** One instrument. */
        INSTRUMENT,
        /** A group of instruments of one provider. */
        GROUP,
        /** All instruments of a provider. */
        PROVIDER
    }

    /**
     * {@return the kind of scope}
     */
    Kind kind();

    /**
     * One instrument.
     *
     * @param providerId the organisation that provides it
     * @param instrumentId its id
     */
    record OfInstrument(
            @NotBlank String providerId, @NotBlank String instrumentId) implements PolicyScope {

        @Override
        public Kind kind() {
            return Kind.INSTRUMENT;
        }
    }

    /**
     * The instruments of a provider whose {@linkplain CalendarSettings#group calendars} name the group.
     *
     * @param providerId the organisation
     * @param group the group's name
     */
    record OfGroup(
            @NotBlank String providerId,
            @NotBlank @Size(max = 60) String group) implements PolicyScope {

        @Override
        public Kind kind() {
            return Kind.GROUP;
        }
    }

    /**
     * All instruments of a provider.
     *
     * @param providerId the organisation
     */
    record OfProvider(@NotBlank String providerId) implements PolicyScope {

        @Override
        public Kind kind() {
            return Kind.PROVIDER;
        }
    }
}
