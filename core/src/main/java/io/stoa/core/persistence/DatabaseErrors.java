package io.stoa.core.persistence;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a database said, by SQLState and vendor code, whichever provider wrapped it.
 *
 * <p>MariaDB's SQLState 23000 covers unique keys, foreign keys and nulls alike, so its vendor codes decide; see the
 * vendors' lists of error codes (PostgreSQL appendix A, MariaDB error codes, H2 {@code ErrorCode}).
 */
public final class DatabaseErrors {

    private static final Pattern CONSTRAINT = Pattern.compile("stoa_[a-z0-9_]+_(?:uk|fk|pk|ck|ex)");

    private DatabaseErrors() {}

    /**
     * Whether a unique key or an exclusion constraint was violated.
     *
     * @param error what was thrown
     * @return true if the row would have stood beside one that excludes it
     */
    public static boolean isUniqueViolation(Throwable error) {
        SQLException sql = sqlException(error);
        return sql != null
                && (sql.getErrorCode() == 1062
                        || "23505".equals(sql.getSQLState())
                        || "23P01".equals(sql.getSQLState()));
    }

    /**
     * Whether the database refused the content (SQLState classes 22 and 23), as against the work as such.
     *
     * @param error what was thrown
     * @return true if the same content would be refused again
     */
    public static boolean isAboutContent(Throwable error) {
        SQLException sql = sqlException(error);
        String state = sql == null ? null : sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /**
     * Whether the database gave up this transaction in favour of another: deadlock, serialization failure, lock
     * time-out.
     *
     * @param error what was thrown
     * @return true if a new transaction may succeed
     */
    public static boolean isTransactionConflict(Throwable error) {
        SQLException sql = sqlException(error);
        if (sql == null) {
            return false;
        }
        String state = String.valueOf(sql.getSQLState());
        int vendor = sql.getErrorCode();
        boolean mariaDb = vendor == 1213 || vendor == 1205 || vendor == 1020;
        boolean h2 = vendor == 50200 || vendor == 90131;
        return state.startsWith("40") || state.equals("55P03") || mariaDb || h2;
    }

    /**
     * The name of the violated constraint, as far as the database's message tells it.
     *
     * @param error what was thrown
     * @return the name in lower case, or null
     */
    public static @Nullable String constraint(Throwable error) {
        SQLException sql = sqlException(error);
        String text = sql == null ? null : sql.getMessage();
        if (text == null) {
            return null;
        }
        Matcher matcher = CONSTRAINT.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group() : null;
    }

    private static @Nullable SQLException sqlException(Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql;
            }
            at = at.getCause();
        }
        return null;
    }
}
