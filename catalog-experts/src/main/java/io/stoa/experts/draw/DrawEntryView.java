package io.stoa.experts.draw;

import java.time.Instant;

/**
 * An entry of the record of draws, which is only added to.
 *
 * @param seq its place, from 1 without gaps
 * @param drawId the draw
 * @param organiserId the organisation that runs the panel
 * @param kind what it says
 * @param at when
 * @param by the caller
 * @param content the rest, as JSON
 * @param hash SHA-256 over this entry and the hash of the one before
 */
public record DrawEntryView(
        long seq,
        String drawId,
        String organiserId,
        DrawEntryKind kind,
        Instant at,
        String by,
        String content,
        String hash) {}
