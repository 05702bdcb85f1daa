package io.stoa.core.identifier;

import io.stoa.core.error.UnreadableInputException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a resident identity number 公民身份号码 tells about its holder (GB 11643-1999).
 *
 * @param region where it was first issued: six digits of GB/T 2260, maybe abolished since
 * @param birthDate the holder's date of birth
 * @param sex the holder's sex as registered
 */
public record ResidentId(String region, LocalDate birthDate, Sex sex) {

    /** Sex as registered 性别: odd order numbers are male, even ones female. */
    public enum Sex {
        /** 女. */
        FEMALE,
        /** 男. */
        MALE
    }

    /**
     * Reads a number.
     *
     * @param number any written form of a resident identity number
     * @return what it tells
     * @throws UnreadableInputException if it is not valid
     */
    public static ResidentId parse(CharSequence number) {
        String digits = IdentifierScheme.RESIDENT_ID.normalise(number);
        return new ResidentId(
                digits.substring(0, 6),
                Objects.requireNonNull(PersonsAndOrganisations.birthDate(digits), "was checked"),
                digits.charAt(16) % 2 == 0 ? Sex.FEMALE : Sex.MALE);
    }
}
