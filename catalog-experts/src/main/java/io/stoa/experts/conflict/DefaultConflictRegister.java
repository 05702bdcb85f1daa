package io.stoa.experts.conflict;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.Violation;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertCatalog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class DefaultConflictRegister implements ConflictRegister {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,253}");

    private final ModuleContext context;

    DefaultConflictRegister(ModuleContext context) {
        this.context = context;
    }

    @Override
    public AliasView record(String expertId, Alias alias, String reason) {
        context.requireValid(alias);
        requireReadable(alias);
        String why = AuditReason.required(reason);
        return context.transactions().required(em -> {
            AccessSubject subject = aliasSubject(em, expertId);
            // The expert's row is the lock, since there may be no alias yet to lock.
            em.find(Expert.class, expertId, LockModeType.PESSIMISTIC_WRITE);
            PersonAlias known = known(em, expertId, PersonAlias.key(alias));
            if (known == null) {
                known = new PersonAlias(context.ids().next(), expertId, alias);
                decide(known, alias.certainty(), why);
                em.persist(known);
                em.flush();
                audit(em, KEEP_ALIASES, subject, alias.certainty() + ": " + why);
            } else if (known.getCertainty() != alias.certainty()) {
                throw ConflictException.of(Message.of(
                        "experts.conflict.alias-known",
                        "alias",
                        known.getId(),
                        "expert",
                        expertId,
                        "certainty",
                        known.getCertainty()));
            }
            return known.view();
        });
    }

    @Override
    public AliasView decide(String aliasId, long version, Certainty certainty, String reason) {
        String why = AuditReason.required(reason);
        if (certainty == Certainty.UNCONFIRMED) {
            throw new RuleViolationException(
                    Violation.of(Message.of("experts.conflict.no-decision", "alias", aliasId, "certainty", certainty)));
        }
        return context.transactions().required(em -> {
            PersonAlias alias = em.find(PersonAlias.class, aliasId, LockModeType.PESSIMISTIC_WRITE);
            if (alias == null) {
                throw KnownEntry.notFound(ALIAS, aliasId);
            }
            AccessSubject subject = aliasSubject(em, alias.getExpertId());
            requireVersion(ALIAS, aliasId, version, alias.version());
            Certainty before = alias.getCertainty();
            decide(alias, certainty, why);
            em.flush();
            audit(em, KEEP_ALIASES, subject, before + " → " + certainty + ": " + why);
            return alias.view();
        });
    }

    @Override
    public List<AliasView> aliases(String expertId) {
        return context.transactions().required(em -> {
            aliasSubject(em, expertId);
            return em
                    .createQuery(
                            "select a from PersonAlias a where a.expertId = :expert order by a.id", PersonAlias.class)
                    .setParameter("expert", expertId)
                    .getResultList()
                    .stream()
                    .map(PersonAlias::view)
                    .toList();
        });
    }

    @Override
    public DeclarationView declare(ConflictDeclaration declaration) {
        context.requireValid(declaration);
        AccessSubject subject = AccessSubject.ofProvider(DECLARATION, null, declaration.organiserId());
        context.access().require(DECLARE, subject);
        return context.transactions().required(em -> {
            KnownEntry.visible(em, context.access(), ExpertCatalog.KIND, Expert.class, declaration.expertId());
            em.find(Expert.class, declaration.expertId(), LockModeType.PESSIMISTIC_WRITE);
            refuseTwice(em, declaration);
            DeclaredConflict declared = new DeclaredConflict(
                    context.ids().next(), declaration, context.clock().instant());
            em.persist(declared);
            em.flush();
            audit(em, DECLARE, declared.subject(), null);
            return declared.view();
        });
    }

    @Override
    public DeclarationView withdraw(String declarationId, long version, String reason) {
        String why = AuditReason.required(reason);
        return context.transactions().required(em -> {
            DeclaredConflict declared = em.find(DeclaredConflict.class, declarationId, LockModeType.PESSIMISTIC_WRITE);
            if (declared == null) {
                throw KnownEntry.notFound(DECLARATION, declarationId);
            }
            context.access().require(DECLARE, declared.subject());
            requireVersion(DECLARATION, declarationId, version, declared.version());
            if (declared.isWithdrawn()) {
                throw ConflictException.of(
                        Message.of("experts.conflict.withdrawn-already", "declaration", declarationId));
            }
            declared.withdraw(why);
            em.flush();
            audit(em, DECLARE, declared.subject(), why);
            return declared.view();
        });
    }

    @Override
    public List<DeclarationView> declarations(String organiserId, String applicationId) {
        context.access().require(DECLARE, AccessSubject.ofProvider(DECLARATION, null, organiserId));
        return context.transactions()
                .required(em -> em
                        .createQuery(
                                "select d from DeclaredConflict d where d.organiserId = :organiser"
                                        + " and d.applicationId = :application order by d.id",
                                DeclaredConflict.class)
                        .setParameter("organiser", organiserId)
                        .setParameter("application", applicationId)
                        .getResultList()
                        .stream()
                        .map(DeclaredConflict::view)
                        .toList());
    }

    private static void requireReadable(Alias alias) {
        if (alias.kind() == AliasKind.ORCID) {
            Identifier.parse(IdentifierScheme.ORCID, alias.value());
        }
        if (alias.kind() == AliasKind.EMAIL
                && !EMAIL.matcher(alias.value().strip()).matches()) {
            throw new UnreadableInputException(Message.of("experts.conflict.email", "email", alias.value()), null);
        }
    }

    private AccessSubject aliasSubject(EntityManager em, String expertId) {
        AccessSubject expert = KnownEntry.visible(em, context.access(), ExpertCatalog.KIND, Expert.class, expertId)
                .subject();
        AccessSubject subject = AccessSubject.ofProvider(ALIAS, expertId, String.valueOf(expert.providerId()));
        context.access().require(KEEP_ALIASES, subject);
        if (expert.status() == EntryStatus.WITHDRAWN) {
            throw KnownEntry.notFound(ExpertCatalog.KIND, expertId);
        }
        return subject;
    }

    private static @Nullable PersonAlias known(EntityManager em, String expertId, String key) {
        return em
                .createQuery(
                        "select a from PersonAlias a where a.expertId = :expert and a.aliasKey = :key",
                        PersonAlias.class)
                .setParameter("expert", expertId)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static void refuseTwice(EntityManager em, ConflictDeclaration declaration) {
        boolean stands = !em.createQuery(
                        "select d from DeclaredConflict d where d.organiserId = :organiser and d.expertId = :expert"
                                + " and d.applicationId = :application and d.withdrawnBecause is null",
                        DeclaredConflict.class)
                .setParameter("organiser", declaration.organiserId())
                .setParameter("expert", declaration.expertId())
                .setParameter("application", declaration.applicationId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
        if (stands) {
            throw ConflictException.of(Message.of(
                    "experts.conflict.declared-already",
                    "expert",
                    declaration.expertId(),
                    "application",
                    declaration.applicationId()));
        }
    }

    private void decide(PersonAlias alias, Certainty certainty, String reason) {
        alias.decide(
                certainty,
                reason,
                context.access().caller().id(),
                context.clock().instant());
    }

    private static void requireVersion(String kind, String id, long given, long current) {
        if (given != current) {
            throw ConflictException.staleVersion(kind, id, given, current);
        }
    }

    private void audit(EntityManager em, Action action, AccessSubject subject, @Nullable String reason) {
        context.audit().done(em, context.access().caller(), action, subject, reason, null);
    }
}
