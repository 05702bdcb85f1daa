package io.stoa.instruments.billing;

import java.util.List;

/**
 * What an account owes a provider for a month 月结单, by currency. The entries behind it are those of
 * {@link Charges#list}.
 *
 * @param of account and month
 * @param totals one for each currency in which something was charged or is open, by currency
 */
public record StatementView(AccountMonth of, List<Total> totals) {

    /**
     * Copies the totals.
     *
     * @param of account and month
     * @param totals by currency
     */
    public StatementView {
        totals = List.copyOf(totals);
    }

    /**
     * The totals of one currency, in its minor units.
     *
     * @param currency ISO 4217 code
     * @param charged the uses charged in the month
     * @param corrected the corrections that stand in the month
     * @param waived the waivers that stand in the month, 0 or less
     * @param open what of the month is on no invoice
     * @param broughtForward what of earlier months is on no invoice
     * @param entries how many entries stand in the month
     */
    public record Total(
            String currency, long charged, long corrected, long waived, long open, long broughtForward, long entries) {

        /**
         * {@return what the month comes to}
         */
        public long total() {
            return charged + corrected + waived;
        }
    }
}
