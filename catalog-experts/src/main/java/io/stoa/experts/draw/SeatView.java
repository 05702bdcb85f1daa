package io.stoa.experts.draw;

import org.jspecify.annotations.Nullable;

/**
 * A seat of a panel 席位.
 *
 * @param stratum the stratum that it belongs to
 * @param number its number within the stratum, from 1
 * @param expertId who holds it, or null while it is vacant
 * @param drawId the draw by which its holder came: the panel's own or one that fills it up
 */
public record SeatView(String stratum, int number, @Nullable String expertId, String drawId) {}
