package io.stoa.core.catalog;

/** How many rows of a chunk came to what. */
final class ImportTally {

    private long registered;
    private long revised;
    private long unchanged;
    private long refused;

    void countRegistered() {
        registered++;
    }

    void countRevised() {
        revised++;
    }

    void countUnchanged() {
        unchanged++;
    }

    void countRefused() {
        refused++;
    }

    long registered() {
        return registered;
    }

    long revised() {
        return revised;
    }

    long unchanged() {
        return unchanged;
    }

    long refused() {
        return refused;
    }
}
