package io.stoa.experts;

import io.stoa.core.error.Message;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a personal record is the number of. */
public enum PersonalRecordKind {
    /** Resident identity card 居民身份证. */
    RESIDENT_ID(IdentifierScheme.RESIDENT_ID),
    /** Passport 护照. */
    PASSPORT(IdentifierScheme.PASSPORT),
    /** Mainland travel permit for Hong Kong and Macao residents 港澳居民来往内地通行证. */
    HK_MACAO_PERMIT(IdentifierScheme.HK_MACAO_PERMIT),
    /** Mainland travel permit for Taiwan residents 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT(IdentifierScheme.TAIWAN_PERMIT),
    /** Foreign permanent resident identity card 外国人永久居留身份证. */
    FOREIGN_RESIDENCE_CARD(IdentifierScheme.FOREIGN_RESIDENCE_CARD),
    /** Bank account 银行账号, 8 to 34 letters and digits, which holds IBANs and Chinese card numbers. */
    BANK_ACCOUNT(null);

    private static final int SHOWN = 4;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z]{8,34}");

    private final @Nullable IdentifierScheme scheme;

    PersonalRecordKind(@Nullable IdentifierScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * {@return whether it identifies a person}
     */
    public boolean isIdentityDocument() {
        return scheme != null;
    }

    /**
     * Says what is wrong with a number, without throwing and without showing it.
     *
     * @param number the number in any customary form
     * @return null if it can be stored, else why not, with the number masked
     */
    public @Nullable Message check(String number) {
        if (scheme != null) {
            return scheme.check(number);
        }
        String account = account(number);
        return ACCOUNT.matcher(account).matches()
                ? null
                : Message.of("experts.personal.account", "account", masked(account), "length", account.length());
    }

    /** The form that is stored and compared. */
    String normalised(String number) {
        Message refusal = check(number);
        if (refusal != null) {
            throw new UnreadableInputException(refusal);
        }
        return scheme == null
                ? account(number)
                : Identifier.parse(scheme, number).value();
    }

    private static String account(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static String masked(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
