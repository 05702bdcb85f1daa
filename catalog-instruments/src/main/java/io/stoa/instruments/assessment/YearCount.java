package io.stoa.instruments.assessment;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.usage.ServiceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what an instrument did in a year, in one pass. */
final class YearCount {

    private final long from;
    private final long until;
    private final boolean byUser;
    private final MergedTime all;
    private final MergedTime external;
    private final Set<String> organisations = new HashSet<>();
    private final Set<String> users = new HashSet<>();
    private long sessions;
    private long samples;

    /**
     * A count from zero.
     *
     * @param from the first microsecond of the year
     * @param until the first one after it
     * @param byUser whether users, organisations and samples are counted
     */
    YearCount(long from, long until, boolean byUser) {
        this.from = from;
        this.until = until;
        this.byUser = byUser;
        this.all = new MergedTime(from, until);
        this.external = new MergedTime(from, until);
    }

    static YearCount of(AssessedInstrument instrument, int year, boolean byUser) {
        return new YearCount(
                UsedTime.micros(instrument.startOf(year)), UsedTime.micros(instrument.startOf(year + 1)), byUser);
    }

    /**
     * Counts.
     *
     * @param used what may lie in the year, by when it begins
     */
    YearCount add(List<UsedTime> used) {
        used.forEach(each -> add(each, null));
        return this;
    }

    /** {@return what was counted of each session that lies in the year} */
    List<CountedSession> trace(List<UsedTime> used) {
        List<CountedSession> trace = new ArrayList<>();
        used.forEach(each -> add(each, trace));
        return trace;
    }

    private void add(UsedTime used, @Nullable List<CountedSession> trace) {
        if (used.end() <= from || used.start() >= until) {
            return;
        }
        sessions++;
        long added = all.add(used.start(), used.end());
        boolean serves = used.kind() == ServiceKind.EXTERNAL;
        long addedExternal = serves ? external.add(used.start(), used.end()) : 0;
        UsedTime.Details details = used.details();
        if (byUser && details != null) {
            count(used, details);
        }
        if (trace != null) {
            trace.add(new CountedSession(
                    Objects.requireNonNull(details).sessionId(),
                    used.kind(),
                    new TimeSlot(
                            UsedTime.instant(Math.max(used.start(), from)),
                            UsedTime.instant(Math.min(used.end(), until))),
                    MergedTime.duration(added),
                    MergedTime.duration(addedExternal)));
        }
    }

    private void count(UsedTime used, UsedTime.Details details) {
        users.add(details.holderId());
        if (used.kind() == ServiceKind.EXTERNAL && details.organisationId() != null) {
            organisations.add(details.organisationId());
        }
        if (used.start() >= from) {
            samples += details.samples();
        }
    }

    YearOfUse result(int quotaHours) {
        return new YearOfUse(
                1, quotaHours, all.total(), external.total(), sessions, samples, organisations.size(), users.size());
    }
}
