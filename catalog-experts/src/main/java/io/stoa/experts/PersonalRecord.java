package io.stoa.experts;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The number of an identity document or a bank account, encrypted. */
@Entity
@Table(name = "stoa_personal_record")
public class PersonalRecord {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "expert_id", length = 36, nullable = false)
    private String expertId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 24, nullable = false)
    private PersonalRecordKind kind;

    @Column(name = "ciphertext", length = 500, nullable = false)
    private String ciphertext;

    @Column(name = "lookup_key", length = 80, nullable = false)
    private String lookupKey;

    @Column(name = "keys_used", length = 40, nullable = false)
    private String keysUsed;

    @Convert(converter = InstantConverter.class)
    @Column(name = "stored_at", nullable = false)
    private Instant storedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected PersonalRecord() {}

    @SuppressWarnings("NullAway.Init")
    PersonalRecord(String id, String expertId, PersonalRecordKind kind, Instant now) {
        this.id = id;
        this.expertId = expertId;
        this.kind = kind;
        this.storedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void seal(PersonalCipher cipher, String number) {
        this.ciphertext = cipher.encrypt(expertId, kind, number);
        this.lookupKey = cipher.lookupKey(kind, number);
        this.keysUsed = cipher.keysUsed();
    }

    void replace(PersonalCipher cipher, String number, Instant now) {
        seal(cipher, number);
        this.storedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    String number(PersonalCipher cipher) {
        return cipher.decrypt(expertId, kind, ciphertext);
    }

    MaskedRecord masked(PersonalCipher cipher) {
        return new MaskedRecord(kind, PersonalRecordKind.masked(number(cipher)), storedAt);
    }

    static List<PersonalRecord> of(EntityManager em, String expertId) {
        return em.createQuery(
                        "select r from PersonalRecord r where r.expertId = :expert order by r.kind",
                        PersonalRecord.class)
                .setParameter("expert", expertId)
                .getResultList();
    }

    static void deleteOf(EntityManager em, String expertId) {
        of(em, expertId).forEach(em::remove);
    }

    /** {@return the expert} */
    public String getExpertId() {
        return expertId;
    }

    /** {@return what it is} */
    public PersonalRecordKind getKind() {
        return kind;
    }
}
