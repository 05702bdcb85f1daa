package io.stoa.samples.portal.literature;

import io.stoa.core.access.Caller;
import io.stoa.literature.delivery.Amount;
import io.stoa.literature.delivery.DeliveryAddress;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryLimits;
import io.stoa.literature.delivery.SupplierTier;
import io.stoa.literature.delivery.iso18626.ServiceType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a reader fills in to have a work delivered.
 *
 * @param service copy or loan
 * @param pages about how many pages, or null
 * @param wantedBy until when it is of use, or null
 * @param most the most that it may cost, in yuan, or null
 * @param workingDays in how many working days it is to be there, or null
 * @param farthest the farthest circle of suppliers, or null for all
 * @param paperToo true if paper will do; a form leaves it out otherwise
 * @param accountId the group account that pays, or null
 * @param contact how the reader is reached, or null
 * @param email where a file is sent to, or null
 * @param fairUse the version of the declaration of fair use that was accepted, or null
 */
record DeliveryForm(
        @Nullable ServiceType service,
        @Nullable Integer pages,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate wantedBy,

        @Nullable BigDecimal most,
        @Nullable Integer workingDays,
        @Nullable SupplierTier farthest,
        @Nullable Boolean paperToo,
        @Nullable String accountId,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String fairUse) {

    private static final int FEN_DIGITS = 2;

    static DeliveryForm empty() {
        return new DeliveryForm(ServiceType.COPY, null, null, null, null, null, true, null, null, null, null);
    }

    DeliveryDraft draft(String workId, Caller reader) {
        DeliveryAddress address = given(email) == null ? null : DeliveryAddress.email(String.valueOf(given(email)));
        return new DeliveryDraft(
                reader.organisationId() == null ? "" : reader.organisationId(),
                null,
                given(contact),
                address,
                false,
                given(accountId),
                workId,
                null,
                service == null ? ServiceType.COPY : service,
                pages,
                wantedBy,
                new DeliveryLimits(farthest, List.of(), workingDays, amount(), Boolean.TRUE.equals(paperToo)),
                fairUse == null ? "" : fairUse);
    }

    private @Nullable Amount amount() {
        return most == null
                ? null
                : Amount.fen(most.movePointRight(FEN_DIGITS)
                        .setScale(0, java.math.RoundingMode.DOWN)
                        .longValue());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
