package io.stoa.core;

import com.github.f4b6a3.uuid.UuidCreator;

/** Where ids come from. Ids are the 36-character text form of a UUID. */
public interface Ids {

    /**
     * {@return a new id that sorts by the time of its making (UUIDv7, RFC 9562)}
     */
    String next();

    /**
     * {@return a new id that tells nothing, not even when it was made (UUIDv4), for blind views and secret links}
     */
    String pseudonym();

    /**
     * {@return the ids that a platform uses unless its host brings others}
     */
    static Ids timeOrdered() {
        return new Ids() {
            @Override
            public String next() {
                return UuidCreator.getTimeOrderedEpochPlus1().toString();
            }

            @Override
            public String pseudonym() {
                return UuidCreator.getRandomBased().toString();
            }
        };
    }
}
