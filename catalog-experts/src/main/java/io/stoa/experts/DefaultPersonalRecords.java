package io.stoa.experts;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.KnownEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultPersonalRecords implements PersonalRecords {

    private static final int STEP = 100;

    private final ModuleContext context;
    private final ExpertsOptions options;

    DefaultPersonalRecords(ModuleContext context, ExpertsOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public MaskedRecord store(String expertId, PersonalRecordKind kind, String number) {
        PersonalCipher cipher = cipher();
        String normalised = kind.normalised(number);
        return context.transactions().required(em -> {
            AccessSubject subject = subject(em, expertId, KEEP);
            PersonalRecord record = locked(em, expertId, kind);
            if (isWithdrawn(em.find(Expert.class, expertId))) {
                throw KnownEntry.notFound("expert", expertId);
            }
            if (record == null) {
                record = new PersonalRecord(
                        context.ids().next(), expertId, kind, context.clock().instant());
                record.seal(cipher, normalised);
                em.persist(record);
            } else {
                record.replace(cipher, normalised, context.clock().instant());
            }
            em.flush();
            audit(em, KEEP, subject, kind.name());
            return record.masked(cipher);
        });
    }

    @Override
    public List<MaskedRecord> masked(String expertId) {
        PersonalCipher cipher = cipher();
        return context.transactions().required(em -> {
            subject(em, expertId, KEEP);
            return masked(em, expertId, cipher);
        });
    }

    @Override
    public RevealedRecord reveal(String expertId, PersonalRecordKind kind, String reason) {
        PersonalCipher cipher = cipher();
        String why = AuditReason.required(reason);
        return context.transactions().required(em -> {
            AccessSubject subject = subject(em, expertId, REVEAL);
            PersonalRecord record = required(em, expertId, kind);
            audit(em, REVEAL, subject, kind + ": " + why);
            return new RevealedRecord(kind, record.number(cipher));
        });
    }

    @Override
    public MaskedRecord remove(String expertId, PersonalRecordKind kind) {
        PersonalCipher cipher = cipher();
        return context.transactions().required(em -> {
            AccessSubject subject = subject(em, expertId, KEEP);
            PersonalRecord record = required(em, expertId, kind);
            MaskedRecord last = record.masked(cipher);
            em.remove(record);
            em.flush();
            audit(em, KEEP, subject, "-" + kind.name());
            return last;
        });
    }

    @Override
    public List<String> find(PersonalRecordKind kind, String number) {
        PersonalCipher cipher = cipher();
        context.access().require(FIND, AccessSubject.ofPlatform(KIND, null));
        List<String> keys = cipher.lookupKeys(kind, kind.normalised(number));
        return context.transactions()
                .required(em -> em
                        .createQuery(
                                "select r.expertId from PersonalRecord r where r.lookupKey in :keys order by r.expertId",
                                String.class)
                        .setParameter("keys", keys)
                        .getResultList()
                        .stream()
                        .filter(id -> isVisible(em, id))
                        .toList());
    }

    @Override
    public int reencrypt() {
        PersonalCipher cipher = cipher();
        AccessSubject subject = AccessSubject.ofPlatform(KIND, null);
        context.access().require(REENCRYPT, subject);
        return context.transactions().required(em -> {
            List<String> due = em.createQuery(
                            "select r.id from PersonalRecord r where r.keysUsed <> :keys order by r.id", String.class)
                    .setParameter("keys", cipher.keysUsed())
                    .setMaxResults(STEP)
                    .getResultList();
            due.forEach(id -> reencrypt(em.find(PersonalRecord.class, id, LockModeType.PESSIMISTIC_WRITE), cipher));
            em.flush();
            if (!due.isEmpty()) {
                audit(em, REENCRYPT, subject, String.valueOf(due.size()));
            }
            return due.size();
        });
    }

    private static void reencrypt(@Nullable PersonalRecord record, PersonalCipher cipher) {
        if (record != null) {
            record.seal(cipher, record.number(cipher));
        }
    }

    private static List<MaskedRecord> masked(EntityManager em, String expertId, PersonalCipher cipher) {
        return PersonalRecord.of(em, expertId).stream()
                .map(record -> record.masked(cipher))
                .toList();
    }

    private AccessSubject subject(EntityManager em, String expertId, Action action) {
        Expert expert = em.find(Expert.class, expertId);
        if (expert == null) {
            throw KnownEntry.notFound("expert", expertId);
        }
        context.access().requireVisible(expert.subject(ExpertCatalog.KIND));
        AccessSubject subject = AccessSubject.ofProvider(KIND, expertId, expert.getProviderId());
        context.access().require(action, subject);
        if (isWithdrawn(expert) && PersonalRecord.of(em, expertId).isEmpty()) {
            throw KnownEntry.notFound("expert", expertId);
        }
        return subject;
    }

    private static boolean isWithdrawn(Expert expert) {
        return expert.getStatus() == EntryStatus.WITHDRAWN;
    }

    private boolean isVisible(EntityManager em, String expertId) {
        Expert expert = em.find(Expert.class, expertId);
        return expert != null
                && context.access().readScope(ExpertCatalog.KIND).allows(expert.subject(ExpertCatalog.KIND));
    }

    private static @Nullable PersonalRecord locked(EntityManager em, String expertId, PersonalRecordKind kind) {
        // The expert's row is the lock, since there may be no record yet to lock.
        em.find(Expert.class, expertId, LockModeType.PESSIMISTIC_WRITE);
        return PersonalRecord.of(em, expertId).stream()
                .filter(record -> record.getKind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static PersonalRecord required(EntityManager em, String expertId, PersonalRecordKind kind) {
        PersonalRecord record = locked(em, expertId, kind);
        if (record == null) {
            throw KnownEntry.notFound(kind.name(), expertId);
        }
        return record;
    }

    private void audit(EntityManager em, Action action, AccessSubject subject, String reason) {
        context.audit().done(em, context.access().caller(), action, subject, reason, null);
    }

    private PersonalCipher cipher() {
        return PersonalCipher.of(options.personalKeys());
    }
}
