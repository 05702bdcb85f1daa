package io.stoa.experts.draw;

import io.stoa.core.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a stranger needs to replay a draw on any machine, without the database 抽取记录. It holds ids and no names.
 *
 * <pre>{@code
 * DrawTranscript transcript = DrawTranscript.read(json);
 * List<DrawDifference> differences = DrawTranscript.verify(transcript);   // empty: the panel is what the seed gives
 * }</pre>
 *
 * @param algorithm the algorithm, {@value DrawAlgorithm#NAME}
 * @param organiserId the organisation that ran the panel
 * @param purpose what the panel was for
 * @param attempt which draw for this purpose it was
 * @param previousId the draw for this purpose before it, or null
 * @param panelId the draw whose vacant seats it filled, or null
 * @param reason why it was drawn
 * @param day the day on which the panel meets
 * @param committedAt when the pool was committed
 * @param drawnAt when it was drawn
 * @param plan what was committed
 * @param fingerprint SHA-256 of what was committed, 64 hexadecimal digits
 * @param seed the seed that was made after that, 64 hexadecimal digits
 * @param outcome who was drawn
 */
public record DrawTranscript(
        String algorithm,
        String organiserId,
        String purpose,
        int attempt,
        @Nullable String previousId,
        @Nullable String panelId,
        String reason,
        LocalDate day,
        Instant committedAt,
        Instant drawnAt,
        DrawPlan plan,
        String fingerprint,
        String seed,
        DrawOutcome outcome) {

    /**
     * {@return the transcript as one line of JSON}
     */
    public String toJson() {
        return Json.write(this);
    }

    /**
     * Reads a transcript.
     *
     * @param json what {@link #toJson} wrote
     * @return the transcript
     * @throws io.stoa.core.error.UnreadableInputException if it is not one
     */
    public static DrawTranscript read(String json) {
        return Json.read(json, DrawTranscript.class);
    }

    /**
     * Replays a draw.
     *
     * @param transcript the transcript
     * @return how it differs from what its plan and seed give; empty if it does not
     */
    public static List<DrawDifference> verify(DrawTranscript transcript) {
        return DrawReplay.differences(transcript);
    }
}
