package io.stoa.programmes.application;

import java.time.Instant;

/**
 * A version of an application; every save makes one.
 *
 * @param number from 1 without gaps
 * @param savedAt when it was saved
 * @param savedBy the id of who saved it
 * @param submitted whether it was submitted; then it stays for good
 * @param contentHash SHA-256 of its canonical JSON
 */
public record ApplicationVersionView(
        int number, Instant savedAt, String savedBy, boolean submitted, String contentHash) {}
