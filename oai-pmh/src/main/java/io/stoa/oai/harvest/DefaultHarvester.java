package io.stoa.oai.harvest;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.ProviderRules;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class DefaultHarvester implements Harvester {

    private final ModuleContext context;
    private final HarvestOptions options;

    DefaultHarvester(ModuleContext context, HarvestOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public HarvestSourceView register(HarvestSourceDraft draft) {
        context.requireValid(draft);
        context.access().require(REGISTER, AccessSubject.ofProvider(KIND, null, draft.providerId()));
        return context.transactions().required(em -> {
            requireKnownProvider(em, draft);
            HarvestSource source = new HarvestSource(context.ids().next(), draft);
            em.persist(source);
            audit(em, REGISTER, source, Json.write(draft));
            return source.view();
        });
    }

    @Override
    public HarvestSourceView revise(String id, long version, HarvestSourceDraft draft) {
        context.requireValid(draft);
        return context.transactions().required(em -> {
            HarvestSource source = HarvestStore.locked(em, id);
            context.access().require(REGISTER, source.subject());
            context.access().require(REGISTER, AccessSubject.ofProvider(KIND, id, draft.providerId()));
            if (source.getRevision() != version) {
                throw ConflictException.staleVersion(KIND, id, version, source.getRevision());
            }
            HarvestStore.refuseRunning(source, context.clock().instant());
            requireKnownProvider(em, draft);
            String changes = Json.write(Map.of("source", List.of(source.draft(), draft)));
            source.revise(draft);
            audit(em, REGISTER, source, changes);
            return source.view();
        });
    }

    private static void requireKnownProvider(EntityManager em, HarvestSourceDraft draft) {
        if (!ProviderRules.unknown(em, List.of(draft.providerId())).isEmpty()) {
            throw new RuleViolationException(Violation.of(
                    Message.of("core.entry.unknown-provider", "kind", KIND, "provider", draft.providerId())));
        }
    }

    @Override
    public HarvestSourceView view(String id) {
        return context.transactions().required(em -> readable(em, context, id).view());
    }

    static HarvestSource readable(EntityManager em, ModuleContext context, String id) {
        HarvestSource source = em.find(HarvestSource.class, id);
        if (source == null) {
            throw KnownEntry.notFound(KIND, id);
        }
        context.access().require(READ, source.subject());
        return source;
    }

    @Override
    public Page<HarvestSourceView> list(PageRequest page) {
        ReadScope scope = context.access().readScope(KIND);
        if (!scope.everything() && scope.providers().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Object> signed = List.of(
                KIND, scope.everything(), scope.providers().stream().sorted().toList());
        return context.transactions()
                .required(em -> KeysetQuery.select("select s from HarvestSource s", HarvestSource.class)
                        .whenGiven(
                                "s.providerId in :providers",
                                "providers",
                                scope.everything() ? null : scope.providers())
                        .ascending("s.id", String.class, HarvestSource::getId)
                        .page(em, context.cursors(), signed, page)
                        .map(HarvestSource::view));
    }

    @Override
    public HarvestRunView harvest(String id) {
        HarvestStore store = new HarvestStore(context, options);
        Claim claim = store.claim(id);
        try {
            return new HarvestLoop(claim, store, options, context.clock()).run();
        } catch (PutOffException e) {
            failed(store, claim, e.reason(), e.notBefore());
            throw e.reason();
        } catch (RuntimeException e) {
            failed(store, claim, e, null);
            throw e;
        }
    }

    /** What led to the failure is what the caller is to hear of, also where it cannot be written down. */
    private static void failed(HarvestStore store, Claim claim, RuntimeException reason, @Nullable Instant notBefore) {
        try {
            store.fail(claim, reason, notBefore);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public HarvestSourceView startOver(String id) {
        return context.transactions().required(em -> {
            HarvestSource source = HarvestStore.locked(em, id);
            context.access().require(HARVEST, source.subject());
            HarvestStore.refuseRunning(source, context.clock().instant());
            source.forget();
            audit(em, HARVEST, source, null);
            return source.view();
        });
    }

    @Override
    public Page<HarvestRunView> runs(String id, PageRequest page) {
        List<Object> signed = List.of(KIND, "runs", id);
        return context.transactions().required(em -> {
            readable(em, context, id);
            return KeysetQuery.select("select r from HarvestRun r", HarvestRun.class)
                    .where("r.sourceId = :source", "source", id)
                    .descending("r.startedAt", Instant.class, HarvestRun::getStartedAt)
                    .descending("r.id", String.class, HarvestRun::getId)
                    .page(em, context.cursors(), signed, page)
                    .map(HarvestRun::view);
        });
    }

    private void audit(EntityManager em, Action action, HarvestSource source, @Nullable String changes) {
        em.flush();
        context.audit().done(em, context.access().caller(), action, source.subject(), null, changes);
    }
}
