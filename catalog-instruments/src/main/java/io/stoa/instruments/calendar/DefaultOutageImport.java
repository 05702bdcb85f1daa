package io.stoa.instruments.calendar;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.Outage;
import io.stoa.instruments.booking.OutageDraft;
import io.stoa.instruments.booking.OutageReport;
import io.stoa.instruments.booking.OutageService;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DefaultOutageImport implements OutageImport {

    private static final int LONGEST_WINDOW = 3_660;
    private static final int LOOKED_UP_AT_ONCE = 500;

    private final ModuleContext context;

    DefaultOutageImport(ModuleContext context) {
        this.context = context;
    }

    @Override
    public OutageFile read(OutageImportRequest request, InputStream ics) {
        refuseInvalid(request);
        ZoneId zone = context.transactions().required(em -> {
            String provider = context.get(InstrumentCatalog.class)
                    .publicView(request.instrumentId())
                    .providerId();
            context.access()
                    .require(OutageService.DECLARE, AccessSubject.ofProvider(OutageService.KIND, null, provider));
            return context.get(BookingPolicies.class)
                    .calendar(request.instrumentId())
                    .zone();
        });
        return OutageEvents.read(request, zone, EventLines.of(ContentLines.read(ics)));
    }

    private void refuseInvalid(OutageImportRequest request) {
        context.requireValid(request);
        long days = request.window().length().toDays();
        if (days > LONGEST_WINDOW) {
            throw new RuleViolationException(new Violation(
                    Message.of("instruments.calendar.window", "limit", LONGEST_WINDOW, "days", days),
                    LONGEST_WINDOW,
                    days,
                    List.of()));
        }
    }

    @Override
    public OutageImportReport run(OutageImportRequest request, InputStream ics) {
        OutageFile file = read(request, ics);
        return context.transactions().required(em -> take(em, request.instrumentId(), file));
    }

    private OutageImportReport take(EntityManager em, String instrumentId, OutageFile file) {
        List<String> ids = new ArrayList<>(file.cancelled());
        file.outages().forEach(draft -> ids.add(String.valueOf(draft.sourceId())));
        Map<String, Outage> known = known(em, instrumentId, ids);
        OutageService outages = context.get(OutageService.class);
        List<OutageReport> changed = new ArrayList<>();
        int declared = 0;
        int cancelled = 0;
        for (OutageDraft draft : file.outages()) {
            Outage before = known.get(String.valueOf(draft.sourceId()));
            if (before == null || !isAsIs(before, draft)) {
                changed.add(outages.declare(draft));
                declared += before == null ? 1 : 0;
            }
        }
        for (String id : file.cancelled()) {
            Outage before = known.get(id);
            if (before != null && !before.isCancelled()) {
                outages.cancel(before.getId(), before.getVersion());
                cancelled++;
            }
        }
        int unchanged = file.outages().size() - changed.size();
        return new OutageImportReport(declared, changed.size() - declared, cancelled, unchanged, changed);
    }

    private static boolean isAsIs(Outage outage, OutageDraft draft) {
        return !outage.isCancelled() && outage.getSlot().equals(draft.slot());
    }

    private static Map<String, Outage> known(EntityManager em, String instrumentId, List<String> sourceIds) {
        Map<String, Outage> known = new HashMap<>();
        for (int from = 0; from < sourceIds.size(); from += LOOKED_UP_AT_ONCE) {
            Collection<String> some = sourceIds.subList(from, Math.min(from + LOOKED_UP_AT_ONCE, sourceIds.size()));
            em.createQuery(
                            "select o from Outage o where o.instrumentId = :instrument and o.sourceId in :ids",
                            Outage.class)
                    .setParameter("instrument", instrumentId)
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(outage -> known.put(source(outage), outage));
        }
        return known;
    }

    private static String source(Outage outage) {
        @Nullable String id = outage.getSourceId();
        return id == null ? "" : id;
    }
}
