package io.stoa.core.identifier;

/** The check digits that are not in commons-validator; every method takes text of the right shape. */
final class CheckDigits {

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] PATENT_WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private CheckDigits() {}

    /** ISO 7064 MOD 11-2 over digits: ORCID, ISNI, and GB 11643, whose weights are the powers of 2 mod 11. */
    static char mod11Radix2(String digits) {
        int total = 0;
        for (int i = 0; i < digits.length(); i++) {
            total = (total + digits.charAt(i) - '0') * 2 % 11;
        }
        return elevenSymbol((12 - total) % 11);
    }

    /** GB 32100-2015: weights are the powers of 3 mod 31, over the first 17 symbols. */
    static char creditCode(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += Shape.USCC_SYMBOLS.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return Shape.USCC_SYMBOLS.charAt((31 - sum % 31) % 31);
    }

    /** GB 11714-1997: eight digits or letters, where letters count from A = 10. */
    static char organisationCode(String first8) {
        int sum = 0;
        for (int i = 0; i < first8.length(); i++) {
            sum += Character.digit(first8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return elevenSymbol((11 - sum % 11) % 11);
    }

    /** ZC 0006-2003: weights 2–9 and again 2–5. */
    static char patentApplication(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * PATENT_WEIGHTS[i];
        }
        return elevenSymbol(sum % 11);
    }

    /** ROR: ISO 7064 MOD 97-10 over the number that the base-32 symbols write; two digits. */
    static String ror(String first7) {
        long number = 0;
        for (int i = 0; i < first7.length(); i++) {
            number = number * 32 + Shape.BASE32_SYMBOLS.indexOf(first7.charAt(i));
        }
        long check = 98 - number * 100 % 97;
        return (check < 10 ? "0" : "") + check;
    }

    private static char elevenSymbol(int value) {
        return value == 10 ? 'X' : (char) ('0' + value);
    }
}
