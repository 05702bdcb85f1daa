package io.stoa.oai;

import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.page.Cursors;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: everything that a resumption token holds. Nothing is kept on the server, and nothing is counted:
 * the page behind a token begins at the key of the last record.
 *
 * @param selection which records are wanted
 * @param prefix the format
 * @param source the number of the source
 * @param after the last header that was given
 * @param given how many were given
 * @param expires when the token ends
 */
record ResumptionPoint(
        OaiSelection selection,
        String prefix,
        int source,
        @Nullable OaiHeader after,
        long given,
        Instant expires) {

    String token(Cursors cursors, String verb) {
        return cursors.seal(
                List.of("oai", verb),
                List.of(
                        text(selection.from()),
                        text(selection.until()),
                        selection.set() == null ? "" : selection.set(),
                        prefix,
                        String.valueOf(source),
                        after == null ? "" : after.datestamp().toString(),
                        after == null ? "" : after.id(),
                        String.valueOf(given),
                        expires.toString()));
    }

    static ResumptionPoint open(Cursors cursors, String verb, String token, Instant now) {
        List<String> parts;
        try {
            parts = cursors.open(List.of("oai", verb), token);
        } catch (UnreadableInputException e) {
            throw OaiError.badToken("the resumption token was not made here for " + verb);
        }
        if (parts == null || parts.size() != 9) {
            throw OaiError.badToken("the resumption token was not made here for " + verb);
        }
        Instant expires = Instant.parse(parts.get(8));
        if (expires.isBefore(now)) {
            throw OaiError.badToken("the resumption token expired at " + expires);
        }
        OaiHeader after = parts.get(5).isEmpty()
                ? null
                : new OaiHeader(parts.get(6), Instant.parse(parts.get(5)), List.of(), false);
        return new ResumptionPoint(
                new OaiSelection(
                        time(parts.get(0)), time(parts.get(1)), parts.get(2).isEmpty() ? null : parts.get(2)),
                parts.get(3),
                Integer.parseInt(parts.get(4)),
                after,
                Long.parseLong(parts.get(7)),
                expires);
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
