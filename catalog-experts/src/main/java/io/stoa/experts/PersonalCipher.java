package io.stoa.experts;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the numbers of personal records. A ciphertext is bound to its expert and kind, so that one copied to another
 * row does not open. Numbers are found by a keyed hash, because a plain hash of a number of 18 digits is guessed in hours.
 */
final class PersonalCipher {

    private static final int LOOKUP_BYTES = 32;

    private final Aead aead;
    private final PrfSet prfs;
    private final String keysUsed;

    private PersonalCipher(Aead aead, PrfSet prfs, String keysUsed) {
        this.aead = aead;
        this.prfs = prfs;
        this.keysUsed = keysUsed;
    }

    static PersonalCipher of(ExpertsOptions.@Nullable PersonalKeys keys) {
        if (keys == null) {
            throw new UsageException(Message.of("experts.personal.no-keys", "option", "personalKeys"));
        }
        try {
            AeadConfig.register();
            PrfConfig.register();
            Aead aead = keys.encryption().getPrimitive(RegistryConfiguration.get(), Aead.class);
            PrfSet prfs = keys.lookup().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            return new PersonalCipher(aead, prfs, primary(keys.encryption()) + "." + primary(keys.lookup()));
        } catch (GeneralSecurityException e) {
            throw new UsageException(Message.of("experts.personal.bad-keys", "reason", e.getMessage()), e);
        }
    }

    private static int primary(KeysetHandle keys) {
        return keys.getPrimary().getId();
    }

    /** Names the keys that are written with now; a record of other keys is due to be encrypted again. */
    String keysUsed() {
        return keysUsed;
    }

    String encrypt(String expertId, PersonalRecordKind kind, String number) {
        try {
            byte[] sealed = aead.encrypt(number.getBytes(StandardCharsets.UTF_8), context(expertId, kind));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that was accepted must encrypt", e);
        }
    }

    String decrypt(String expertId, PersonalRecordKind kind, String ciphertext) {
        try {
            byte[] opened = aead.decrypt(Base64.getDecoder().decode(ciphertext), context(expertId, kind));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UsageException(
                    Message.of("experts.personal.wrong-key", "expert", expertId, "record", kind.name()), e);
        }
    }

    String lookupKey(PersonalRecordKind kind, String number) {
        try {
            return hex(prfs.computePrimary(input(kind, number), LOOKUP_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that was accepted must compute", e);
        }
    }

    /** By every key of the keyset, since records of an old one may not have been renewed yet. */
    List<String> lookupKeys(PersonalRecordKind kind, String number) {
        try {
            List<String> all = new ArrayList<>();
            for (Map.Entry<Integer, Prf> prf : prfs.getPrfs().entrySet()) {
                all.add(hex(prf.getValue().compute(input(kind, number), LOOKUP_BYTES)));
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset that was accepted must compute", e);
        }
    }

    private static byte[] input(PersonalRecordKind kind, String number) {
        return (kind + ":" + number).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] context(String expertId, PersonalRecordKind kind) {
        return (expertId + ":" + kind).getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
