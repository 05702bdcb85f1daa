package io.stoa.instruments.sample;

import static io.stoa.instruments.sample.SampleState.ACCEPTED;
import static io.stoa.instruments.sample.SampleState.CLOSED;
import static io.stoa.instruments.sample.SampleState.DELIVERED;
import static io.stoa.instruments.sample.SampleState.IN_ANALYSIS;
import static io.stoa.instruments.sample.SampleState.RECEIVED;
import static io.stoa.instruments.sample.SampleState.RETURNED;
import static io.stoa.instruments.sample.SampleState.SUBMITTED;
import static io.stoa.instruments.sample.SampleState.WITHDRAWN;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.billing.ChargeUnit;
import io.stoa.instruments.billing.UseCharging;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

final class DefaultSampleDesk implements SampleDesk {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 50;
    private static final int MOST_QUEUED = 1000;

    /** Ranks lie so far apart that twenty requests in a row can be put in between before they are given anew. */
    private static final long STEP = 1L << 20;

    private static final FileLimits FILES = new FileLimits(
            100_000_000,
            Set.of(
                    "application/pdf",
                    "text/plain",
                    "text/csv",
                    "application/zip",
                    "image/png",
                    "image/jpeg",
                    "image/tiff",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final ModuleContext context;
    private final ZoneId zone;
    private final UseCharging charging;

    DefaultSampleDesk(ModuleContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
        this.charging = new UseCharging(context);
    }

    @Override
    public SampleView submit(SampleDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            KnownInstrument instrument = KnownInstrument.visible(em, context.access(), draft.instrumentId());
            context.access().require(SUBMIT, AccessSubject.ofProvider(KIND, null, instrument.providerId()));
            Caller caller = context.access().caller();
            requirePossible(draft, caller.organisationId());
            SampleRequest request = new SampleRequest(
                    context.ids().next(), instrument.providerId(), caller.id(), caller.organisationId(), draft, now());
            em.persist(request);
            done(em, request, SUBMIT, null, Json.write(draft));
            tell(em, request, keepersOf(request));
            return SampleView.of(request);
        });
    }

    private void requirePossible(SampleDraft draft, @Nullable String organisationId) {
        LocalDate today = now().atZone(zone).toLocalDate();
        LocalDate wanted = draft.wantedBy();
        if (wanted != null && wanted.isBefore(today)) {
            throw refused("instruments.sample.wanted-past", "date", wanted, "today", today);
        }
        if (draft.account() != null && organisationId == null) {
            throw refused("instruments.sample.account-of-nobody", "account", draft.account());
        }
    }

    @Override
    public SampleView revise(String id, long version, SampleDraft draft) {
        context.requireValid(draft);
        return step(id, version, OWN, EnumSet.of(RETURNED), null, (em, request) -> {
            if (!draft.instrumentId().equals(request.getInstrumentId())) {
                throw refused(
                        "instruments.sample.other-instrument",
                        "id",
                        id,
                        "instrument",
                        request.getInstrumentId(),
                        "given",
                        draft.instrumentId());
            }
            requirePossible(draft, request.getOrganisationId());
            request.revise(draft, now());
        });
    }

    @Override
    public SampleView accept(String id, long version) {
        return step(id, version, HANDLE, EnumSet.of(SUBMITTED), null, (em, request) -> {
            lockQueue(em, request.getInstrumentId());
            List<SampleRequest> queue = queued(em, request.getInstrumentId());
            long last = queue.isEmpty() ? 0 : rank(queue.get(queue.size() - 1));
            request.moveTo(ACCEPTED, null, now());
            request.enqueue(last + STEP);
        });
    }

    @Override
    public SampleView returnForChanges(String id, long version, String reason) {
        requireReason(id, reason);
        return step(
                id,
                version,
                HANDLE,
                EnumSet.of(SUBMITTED),
                reason,
                (em, request) -> request.moveTo(RETURNED, reason, now()));
    }

    @Override
    public SampleView receive(String id, long version) {
        return step(
                id,
                version,
                HANDLE,
                EnumSet.of(ACCEPTED),
                null,
                (em, request) -> request.moveTo(RECEIVED, null, now()));
    }

    @Override
    public SampleView begin(String id, long version) {
        return step(
                id,
                version,
                HANDLE,
                EnumSet.of(RECEIVED),
                null,
                (em, request) -> request.moveTo(IN_ANALYSIS, null, now()));
    }

    @Override
    public SampleView deliver(String id, long version, List<ResultUpload> results) {
        if (results.size() > MOST_FILES) {
            throw refused("instruments.sample.too-many-files", "count", results.size(), "limit", MOST_FILES);
        }
        results.forEach(DefaultSampleDesk::requireName);
        return step(id, version, HANDLE, EnumSet.of(IN_ANALYSIS), null, (em, request) -> {
            request.deliver(results.stream().map(this::keep).toList(), now());
            charging.charge(em, use(request));
        });
    }

    private static void requireName(ResultUpload upload) {
        String name = upload.name();
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(each -> each == '/' || each == '\\' || Character.isISOControl(each))) {
            throw refused("instruments.sample.file-name", "name", String.valueOf(name), "limit", LONGEST_NAME);
        }
    }

    private ResultFile keep(ResultUpload upload) {
        StoredFile file = context.files().put(upload.content(), FILES, upload.mediaType());
        return new ResultFile(upload.name(), file.mediaType(), file.hash(), file.size());
    }

    private static UseCharging.Use use(SampleRequest request) {
        return new UseCharging.Use(
                request.getInstrumentId(),
                request.getProviderId(),
                request.getOrganisationId(),
                request.getAccount(),
                ChargeUnit.SAMPLE,
                request.getSamples().size(),
                request.getSubmittedAt(),
                new ResourceRef(KIND, request.getId()));
    }

    @Override
    public SampleView close(String id, long version) {
        return step(
                id, version, CLOSE, EnumSet.of(DELIVERED), null, (em, request) -> request.moveTo(CLOSED, null, now()));
    }

    @Override
    public SampleView withdraw(String id, long version, @Nullable String reason) {
        if (reason != null) {
            requireReason(id, reason);
        }
        return step(
                id,
                version,
                OWN,
                EnumSet.of(SUBMITTED, RETURNED, ACCEPTED, RECEIVED),
                reason,
                (em, request) -> request.moveTo(WITHDRAWN, reason, now()));
    }

    private SampleView step(
            String id,
            long version,
            Action action,
            Set<SampleState> possible,
            @Nullable String reason,
            BiConsumer<EntityManager, SampleRequest> work) {
        return context.transactions().required(em -> {
            SampleRequest request = visible(em.find(SampleRequest.class, id, LockModeType.PESSIMISTIC_WRITE), id);
            context.access().require(action, request.subject());
            requireVersion(request, version);
            requireState(request, possible);
            SampleState before = request.getState();
            work.accept(em, request);
            done(em, request, action, reason, Json.write(Map.of("state", List.of(before, request.getState()))));
            boolean own = context.access().caller().id().equals(request.getRequesterId());
            tell(em, request, own ? keepersOf(request) : Recipient.caller(request.getRequesterId()));
            return SampleView.of(request);
        });
    }

    private static void requireVersion(SampleRequest request, long version) {
        if (request.getVersion() != version) {
            throw ConflictException.staleVersion(KIND, request.getId(), version, request.getVersion());
        }
    }

    private static void requireState(SampleRequest request, Set<SampleState> possible) {
        if (!possible.contains(request.getState())) {
            throw new RuleViolationException(new Violation(
                    Message.of(
                            "instruments.sample.wrong-state",
                            "id",
                            request.getId(),
                            "state",
                            request.getState().label(),
                            "possible",
                            possible.stream().map(SampleState::label).toList()),
                    possible,
                    request.getState(),
                    List.of()));
        }
    }

    @Override
    public List<SampleView> moveBefore(String id, @Nullable String beforeId) {
        return context.transactions().required(em -> {
            SampleRequest request = visible(em.find(SampleRequest.class, id, LockModeType.PESSIMISTIC_WRITE), id);
            context.access().require(HANDLE, request.subject());
            requireState(request, EnumSet.copyOf(SampleState.QUEUED));
            lockQueue(em, request.getInstrumentId());
            List<SampleRequest> others = queued(em, request.getInstrumentId());
            others.removeIf(each -> each.getId().equals(id));
            place(request, others, position(others, id, beforeId));
            done(em, request, HANDLE, null, null);
            return queued(em, request.getInstrumentId()).stream()
                    .map(SampleView::of)
                    .toList();
        });
    }

    private static int position(List<SampleRequest> queue, String id, @Nullable String beforeId) {
        if (beforeId == null) {
            return queue.size();
        }
        for (int i = 0; i < queue.size(); i++) {
            if (queue.get(i).getId().equals(beforeId)) {
                return i;
            }
        }
        throw refused("instruments.sample.other-queue", "id", id, "before", beforeId);
    }

    /** Between two neighbours, or, where there is no room, after all have got new ranks. */
    private static void place(SampleRequest request, List<SampleRequest> queue, int position) {
        long before = position == 0 ? 0 : rank(queue.get(position - 1));
        long after = position == queue.size() ? before + 2 * STEP : rank(queue.get(position));
        if (after - before >= 2) {
            request.enqueue(before + (after - before) / 2);
            return;
        }
        for (int i = 0; i < queue.size(); i++) {
            queue.get(i).enqueue((i < position ? i + 1 : i + 2) * STEP);
        }
        request.enqueue((position + 1) * STEP);
    }

    private static long rank(SampleRequest request) {
        return request.getQueueRank() == null ? 0 : request.getQueueRank();
    }

    /** The order of a queue is changed by one at a time. */
    private static void lockQueue(EntityManager em, String instrumentId) {
        em.find(Instrument.class, instrumentId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static List<SampleRequest> queued(EntityManager em, String instrumentId) {
        return new java.util.ArrayList<>(em.createQuery(
                        "select s from SampleRequest s where s.instrumentId = :instrument"
                                + " and s.queueRank is not null order by s.queueRank, s.id",
                        SampleRequest.class)
                .setParameter("instrument", instrumentId)
                .setMaxResults(MOST_QUEUED)
                .getResultList());
    }

    @Override
    public List<SampleView> queue(String instrumentId) {
        return context.transactions().required(em -> {
            KnownInstrument instrument = KnownInstrument.visible(em, context.access(), instrumentId);
            context.access().require(HANDLE, AccessSubject.ofProvider(KIND, null, instrument.providerId()));
            return queued(em, instrumentId).stream().map(SampleView::of).toList();
        });
    }

    @Override
    public Page<SampleView> list(String instrumentId, PageRequest page) {
        return context.transactions().required(em -> {
            KnownInstrument instrument = KnownInstrument.visible(em, context.access(), instrumentId);
            String caller = context.access().caller().id();
            boolean all = context.access().may(HANDLE, AccessSubject.ofProvider(KIND, null, instrument.providerId()));
            List<Object> signed = List.of(KIND, instrumentId, caller, all);
            return KeysetQuery.select("select s from SampleRequest s", SampleRequest.class)
                    .where("s.instrumentId = :instrument", "instrument", instrumentId)
                    .whenGiven("s.requesterId = :caller", "caller", all ? null : caller)
                    .descending("s.submittedAt", Instant.class, SampleRequest::getSubmittedAt)
                    .descending("s.id", String.class, SampleRequest::getId)
                    .page(em, context.cursors(), signed, page)
                    .map(SampleView::of);
        });
    }

    @Override
    public SampleView view(String id) {
        return context.transactions().required(em -> SampleView.of(visible(em.find(SampleRequest.class, id), id)));
    }

    @Override
    public InputStream openResult(String id, String sha256) {
        boolean known =
                view(id).results().stream().anyMatch(each -> each.sha256().equals(sha256));
        if (!known) {
            throw new NotFoundException(Message.of("instruments.sample.no-file", "id", id, "hash", sha256));
        }
        return context.files().open(sha256);
    }

    private SampleRequest visible(@Nullable SampleRequest request, String id) {
        if (request == null || !context.access().may(READ, request.subject())) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", id));
        }
        return request;
    }

    private void done(
            EntityManager em, SampleRequest request, Action action, @Nullable String reason, @Nullable String changes) {
        em.flush();
        context.audit().done(em, context.access().caller(), action, request.subject(), reason, changes);
    }

    private static Recipient keepersOf(SampleRequest request) {
        return Recipient.role(request.getProviderId(), InstrumentRoles.KEEPER);
    }

    private void tell(EntityManager em, SampleRequest request, Recipient recipient) {
        Map<String, String> values = Map.of(
                "instrument",
                        KnownInstrument.read(em, request.getInstrumentId()).title(),
                "samples", String.valueOf(request.getSamples().size()),
                "state", request.getState().name(),
                "reason", request.getReason() == null ? "" : request.getReason());
        String template = "sample."
                + request.getState().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        ResourceRef about = new ResourceRef(KIND, request.getId());
        context.notifications().send(em, new Notification(template, List.of(recipient), values, about));
    }

    private Instant now() {
        return context.clock().instant();
    }

    private static void requireReason(String id, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw refused("instruments.sample.reason", "id", id, "limit", LONGEST_REASON);
        }
    }

    private static RuleViolationException refused(String code, Object... values) {
        return new RuleViolationException(Violation.of(Message.of(code, values)));
    }
}
