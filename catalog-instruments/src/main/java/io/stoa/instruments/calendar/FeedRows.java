package io.stoa.instruments.calendar;

import io.stoa.core.time.TimeSlot;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.instruments.calendar.FeedRow.OfBooking;
import io.stoa.instruments.calendar.FeedRow.OfOutage;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a feed by start, a page at a time, so that no connection is held while a slow reader takes the feed, and
 * memory does not grow with it.
 *
 * @param <R> the rows' type
 */
final class FeedRows<R extends FeedRow> implements Iterator<R> {

    private static final int PAGE = 2_000;

    private static final String BOOKINGS =
            "select b.id, b.startsAt, b.endsAt, b.sequence, b.changedAt, b.state, b.instrumentId, b.holderId, b.purpose,"
                    + " b.project from Booking b where b.%s = :key and b.startsAt >= :from and b.startsAt < :to"
                    + " and (b.startsAt > :from or b.id > :after) order by b.startsAt, b.id";
    private static final String OUTAGES =
            "select o.id, o.startsAt, o.endsAt, o.sequence, o.changedAt, o.reason, o.cancelled from Outage o"
                    + " where o.instrumentId = :key and o.endsAt > :since and o.startsAt >= :from and o.startsAt < :to"
                    + " and (o.startsAt > :from or o.id > :after) order by o.startsAt, o.id";

    private final TransactionRunner transactions;
    private final String jpql;
    private final String key;
    private final @Nullable Instant since;
    private final Instant to;
    private final Function<Object[], R> row;

    private Instant from;
    private String after = "";
    private Iterator<R> page = List.<R>of().iterator();
    private boolean last;

    private FeedRows(
            TransactionRunner transactions,
            String jpql,
            String key,
            Instant from,
            @Nullable Instant since,
            Instant to,
            Function<Object[], R> row) {
        this.transactions = transactions;
        this.jpql = jpql;
        this.key = key;
        this.from = from;
        this.since = since;
        this.to = to;
        this.row = row;
    }

    static FeedRows<OfBooking> bookingsOf(TransactionRunner transactions, String instrumentId, TimeSlot window) {
        return bookings(transactions, "instrumentId", instrumentId, window);
    }

    static FeedRows<OfBooking> bookingsHeldBy(TransactionRunner transactions, String holderId, TimeSlot window) {
        return bookings(transactions, "holderId", holderId, window);
    }

    private static FeedRows<OfBooking> bookings(
            TransactionRunner transactions, String attribute, String key, TimeSlot window) {
        return new FeedRows<>(
                transactions, BOOKINGS.formatted(attribute), key, window.start(), null, window.end(), OfBooking::of);
    }

    /** Outages may be long, so those that began before the window and reach into it are there, too. */
    static FeedRows<OfOutage> outagesOf(TransactionRunner transactions, String instrumentId, TimeSlot window) {
        return new FeedRows<>(
                transactions, OUTAGES, instrumentId, TimeSlot.EARLIEST, window.start(), window.end(), OfOutage::of);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !last) {
            read();
        }
        return page.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private void read() {
        List<Object[]> found = transactions.required(em -> {
            var query = em.createQuery(jpql, Object[].class)
                    .setParameter("key", key)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .setParameter("after", after)
                    .setMaxResults(PAGE);
            if (since != null) {
                query.setParameter("since", since);
            }
            return query.getResultList();
        });
        List<R> rows = found.stream().map(row).toList();
        last = rows.size() < PAGE;
        if (!rows.isEmpty()) {
            from = rows.get(rows.size() - 1).start();
            after = rows.get(rows.size() - 1).id();
        }
        page = rows.iterator();
    }
}
