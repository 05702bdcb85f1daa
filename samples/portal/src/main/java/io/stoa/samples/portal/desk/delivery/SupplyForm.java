package io.stoa.samples.portal.desk.delivery;

import io.stoa.literature.delivery.Amount;
import io.stoa.samples.portal.web.Show;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the supplying library writes with a step.
 *
 * @param version the version of the request as the page showed it
 * @param day a day: when it is expected, from when to ask again, or until when it is lent
 * @param reason a reason of the standard's list
 * @param note a note or a barcode
 * @param text a text that the step needs
 * @param pages how many pages were sent
 * @param yuan what is charged, in yuan
 */
record SupplyForm(
        long version,
        @Nullable LocalDate day,
        String reason,
        @Nullable String note,
        String text,
        @Nullable Integer pages,
        @Nullable BigDecimal yuan) {

    private static final int FEN = 2;

    /** Empty fields of a form come as empty texts. */
    SupplyForm {
        reason = reason == null ? "" : reason;
        note = note == null || note.isBlank() ? null : note.strip();
        text = text == null ? "" : text;
    }

    /** What is charged; a tenth of a fen is rounded up. */
    @Nullable
    Amount amount() {
        return yuan == null || yuan.signum() < 0
                ? null
                : Amount.fen(yuan.movePointRight(FEN)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }

    /** The beginning of the day, or null. */
    @Nullable
    Instant start() {
        return day == null ? null : day.atStartOfDay(Show.ZONE).toInstant();
    }
}
