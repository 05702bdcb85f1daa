package io.stoa.experts.draw;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of a draw that was refused before anything was committed.
 *
 * @param purpose what the panel is for
 * @param attempt which draw for the purpose it is
 * @param panelId the draw whose vacant seats it was to fill, or null
 * @param reason why it was asked for
 * @param day the day on which the panel meets
 * @param causes why it was refused, in English
 */
record RefusedDraw(
        String purpose, int attempt, @Nullable String panelId, String reason, LocalDate day, List<String> causes) {}
