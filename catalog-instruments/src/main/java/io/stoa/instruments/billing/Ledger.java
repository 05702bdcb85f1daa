package io.stoa.instruments.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries about one use, from which the next one follows. All that is still asked for stands on the account of the
 * latest entry.
 *
 * @param entries the charge of the use and what corrected it since, in order
 * @param day the day on which a further entry stands
 * @param now when it is made
 */
record Ledger(List<Charge> entries, LocalDate day, Instant now) {

    Charge use() {
        return entries.get(0);
    }

    Charge latest() {
        return entries.get(entries.size() - 1);
    }

    /** What the use still costs. */
    long net() {
        return entries.stream().mapToLong(Charge::getAmount).reduce(0, Math::addExact);
    }

    boolean says(Correction correction) {
        Charge latest = latest();
        return latest.getAccount().equals(correction.account())
                && latest.getUserKind() == correction.userKind()
                && latest.getQuantity() == correction.quantity();
    }

    Ledger with(Charge entry) {
        List<Charge> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Ledger(longer, day, now);
    }

    Charge takenBack(String id, ChargeKind kind, String reason) {
        Charge.Posting posting = new Charge.Posting(0, Math.negateExact(net()), day, now);
        return new Charge(id, kind, use(), entries.size(), latest().terms(), posting, reason);
    }

    Charge corrected(String id, Correction correction, Rate rate) {
        Charge.Terms terms = Charge.Terms.of(correction.account(), correction.userKind(), rate);
        long difference = Math.subtractExact(rate.amountFor(correction.quantity()), net());
        Charge.Posting posting = new Charge.Posting(correction.quantity(), difference, day, now);
        return new Charge(id, ChargeKind.CORRECTION, use(), entries.size(), terms, posting, correction.reason());
    }
}
