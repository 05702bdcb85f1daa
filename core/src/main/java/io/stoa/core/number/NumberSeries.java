package io.stoa.core.number;

import io.stoa.core.transaction.TransactionRunner;

/**
 * Consecutive numbers (连续编号) without gaps or repetition, where the law wants them so, as for invoices. A number is
 * taken in the caller's transaction under a row lock: a rollback gives it back, and until the caller commits, others
 * who want a number of the same series and period wait. Take it late.
 */
public interface NumberSeries {

    /**
     * Takes the next number. Each period of a series counts from 1.
     *
     * @param series the series, 1 to 60 lower-case letters, digits and hyphens, such as {@code invoice}
     * @param period the period, 1 to 20 letters, digits and hyphens, such as {@code 2026} or {@code 2026-11}
     * @param pattern how the number is written: any text of at most 100 characters with {@code {period}} once and
     *     {@code {number}} once, or {@code {number:6}} for at least six digits with leading zeros (1 to 18)
     * @return the number as written, such as {@code FP-2026-000042}
     * @throws io.stoa.core.error.UsageException if no transaction is running, or an argument is not as described
     * @throws io.stoa.core.error.ConflictException if the database gives up the transaction in favour of another
     */
    String next(String series, String period, String pattern);

    /**
     * The series kept in the platform's database. The first number of a period needs a second connection for a moment.
     *
     * @param transactions the host's transactions
     * @return the series
     */
    static NumberSeries create(TransactionRunner transactions) {
        return new DefaultNumberSeries(transactions);
    }
}
