package io.stoa.programmes.process;

import io.stoa.core.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection, as the one who raised it sees it 异议人查询: what came of it, and why. Who recorded or answered it is not told.
 *
 * @param id the id
 * @param callId the call
 * @param callTitles what the call is called
 * @param number its number within the call, from 1
 * @param decision the number of the decision that it is about
 * @param applicationNumber the number of the application that it is about, or null for the decision as a whole
 * @param text what is objected to
 * @param receivedOn when it was received
 * @param state what became of it
 * @param answer the answer with its reasons, or null
 * @param answeredAt when it was answered, or null
 * @param dealtWithBy the number of the changed decision that deals with it, or null
 */
public record OwnObjectionView(
        String id,
        String callId,
        LocalizedText callTitles,
        int number,
        int decision,
        @Nullable String applicationNumber,
        String text,
        LocalDate receivedOn,
        ObjectionState state,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Integer dealtWithBy) {}
