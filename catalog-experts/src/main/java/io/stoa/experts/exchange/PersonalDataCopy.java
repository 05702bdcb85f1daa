package io.stoa.experts.exchange;

import io.stoa.core.audit.AuditView;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.json.Json;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.PersonalRecordKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about a person 个人信息副本.
 *
 * @param madeAt when the copy was made
 * @param state where the entry stands
 * @param description the description, with what the public does not see
 * @param pendingRevision a revision that waits for approval, or null
 * @param numbers numbers of identity documents and bank accounts
 * @param audit what was done with the entry and the numbers, oldest first
 * @param elsewhere what other parts of the platform hold
 */
public record PersonalDataCopy(
        Instant madeAt,
        EntryState state,
        ExpertDraft description,
        @Nullable ExpertDraft pendingRevision,
        List<HeldNumber> numbers,
        List<AuditView> audit,
        List<HeldElsewhere> elsewhere) {

    /**
     * The number of an identity document or a bank account. Its text form does not show it.
     *
     * @param kind what it is
     * @param number the number; masked where the caller may not see it in full
     * @param storedAt when it was stored
     */
    public record HeldNumber(PersonalRecordKind kind, String number, Instant storedAt) {

        @Override
        public String toString() {
            return kind + " stored at " + storedAt;
        }
    }

    /**
     * What another part of the platform holds.
     *
     * @param source what it holds, such as {@code panels}
     * @param records what it holds about the person
     */
    public record HeldElsewhere(String source, List<? extends Record> records) {

        /**
         * Copies the records.
         *
         * @param source what it holds
         * @param records what it holds about the person
         */
        public HeldElsewhere {
            records = List.copyOf(records);
        }
    }

    /**
     * Copies the lists.
     *
     * @param madeAt when the copy was made
     * @param state where the entry stands
     * @param description the description
     * @param pendingRevision a revision that waits
     * @param numbers numbers of documents and accounts
     * @param audit what was done
     * @param elsewhere what other parts of the platform hold
     */
    public PersonalDataCopy {
        numbers = List.copyOf(numbers);
        audit = List.copyOf(audit);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * {@return the copy as JSON, to be handed to the person}
     */
    public String json() {
        return Json.write(this);
    }
}
