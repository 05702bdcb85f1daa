package io.stoa.literature.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group account 团体账户 that pays for its members' requests.
 *
 * @param libraryId the library that keeps it
 * @param name its name
 * @param leaderId the caller's id of who leads the group, or null
 * @param members the callers' ids of those who may use it
 * @param currency the currency of its quota, by ISO 4217
 * @param period how often its quota begins anew
 * @param quotaAmount how much may be spent in a period, in the smallest unit of the currency, or null for no limit
 * @param quotaRequests how many requests may be made in a period, or null for no limit
 * @param approvalLimit requests that cost more need approval, in the smallest unit; or null for never
 * @param active whether it may be used
 */
public record AccountDraft(
        @NotBlank @Size(max = 36) String libraryId,
        @NotBlank @Size(max = 300) String name,
        @Nullable @Size(max = 100) String leaderId,
        @Size(max = 2000) Set<@NotBlank @Size(max = 100) String> members,
        @NotBlank @Size(min = 3, max = 3) String currency,
        @NotNull QuotaPeriod period,
        @Nullable @PositiveOrZero Long quotaAmount,
        @Nullable @PositiveOrZero Integer quotaRequests,
        @Nullable @PositiveOrZero Long approvalLimit,
        boolean active) {

    /**
     * Copies the members.
     *
     * @param libraryId the library that keeps it
     * @param name its name
     * @param leaderId the caller's id of who leads the group, or null
     * @param members the callers' ids of those who may use it
     * @param currency the currency of its quota, by ISO 4217
     * @param period how often its quota begins anew
     * @param quotaAmount how much may be spent in a period, or null for no limit
     * @param quotaRequests how many requests may be made in a period, or null for no limit
     * @param approvalLimit requests that cost more need approval; or null for never
     * @param active whether it may be used
     * @throws IllegalArgumentException if there is no such currency
     */
    public AccountDraft {
        members = members == null ? Set.of() : Set.copyOf(members);
        Amount.requireKnown(currency);
    }
}
