package io.stoa.core.persistence;

import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
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

    /** PostgreSQL and H2: unique_violation; PostgreSQL: exclusion_violation. */
    private static final Set<String> UNIQUE_STATES = Set.of("23505", "23P01");

    /** MariaDB: ER_DUP_ENTRY, ER_DUP_ENTRY_WITH_KEY_NAME. */
    private static final Set<Integer> UNIQUE_CODES = Set.of(1062, 1586);

    /** PostgreSQL: foreign_key_violation, restrict_violation; H2: child exists, parent missing. */
    private static final Set<String> FOREIGN_KEY_STATES = Set.of("23503", "23001", "23506");

    /** MariaDB: ER_NO_REFERENCED_ROW, ER_ROW_IS_REFERENCED and their second forms. */
    private static final Set<Integer> FOREIGN_KEY_CODES = Set.of(1216, 1217, 1451, 1452);

    /** PostgreSQL and H2: not_null_violation. */
    private static final Set<String> NULL_STATES = Set.of("23502");

    /** MariaDB: ER_BAD_NULL_ERROR, ER_NO_DEFAULT_FOR_FIELD. */
    private static final Set<Integer> NULL_CODES = Set.of(1048, 1364);

    /** PostgreSQL: lock_not_available. */
    private static final Set<String> CONFLICT_STATES = Set.of("55P03");

    /** MariaDB: deadlock, lock wait time-out, record changed since last read; H2: lock time-out, concurrent update. */
    private static final Set<Integer> CONFLICT_CODES = Set.of(1213, 1205, 1020, 50200, 90131);

    /**
     * PostgreSQL: admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections. All of class 08 says it too.
     */
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** H2: connection broken, database closed, database closing; MariaDB: connection killed, server shutting down. */
    private static final Set<Integer> AWAY_CODES = Set.of(90067, 90098, 90121, 1927, 1053);

    /** What pools say, without a state, of a connection that they closed because it broke. */
    private static final Pattern CLOSED =
            Pattern.compile("connection\\b.*\\bclosed|closed connection", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONSTRAINT = Pattern.compile("stoa_[a-z0-9_]+_(?:uk|fk|pk|ck|ex)(?![a-z0-9_])");
    private static final int DEEPEST = 30;

    private DatabaseErrors() {}

    /**
     * Whether a unique key or an exclusion constraint was violated.
     *
     * @param error what was thrown
     * @return true if the row would have stood beside one that excludes it
     */
    public static boolean isUniqueViolation(Throwable error) {
        return is(error, UNIQUE_STATES, UNIQUE_CODES);
    }

    /**
     * Whether a foreign key was violated.
     *
     * @param error what was thrown
     * @return true if a row that is referred to would be missing
     */
    public static boolean isForeignKeyViolation(Throwable error) {
        return is(error, FOREIGN_KEY_STATES, FOREIGN_KEY_CODES);
    }

    /**
     * Whether a column that must hold a value got none.
     *
     * @param error what was thrown
     * @return true if a null was refused
     */
    public static boolean isNotNullViolation(Throwable error) {
        return is(error, NULL_STATES, NULL_CODES);
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
        String state = sql == null ? null : sql.getSQLState();
        return state != null && (state.startsWith("40") || is(error, CONFLICT_STATES, CONFLICT_CODES));
    }

    /**
     * Whether the database could not be reached: no connection could be had, or the one in use broke or was closed.
     *
     * @param error what was thrown
     * @return true if the same work may succeed later, on another connection
     */
    public static boolean isConnectionFailure(Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof DatabaseUnavailableException || at instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            at = next(at);
        }
        return false;
    }

    private static boolean isAway(SQLException error) {
        if (error instanceof SQLTransientConnectionException
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException) {
            return true;
        }
        String state = error.getSQLState();
        if (state == null) {
            String text = error.getMessage();
            return text != null && CLOSED.matcher(text).find();
        }
        return state.startsWith("08") || AWAY_STATES.contains(state) || AWAY_CODES.contains(error.getErrorCode());
    }

    /**
     * The name of the violated constraint, as far as the database's message tells it. Stoa's constraints are named
     * {@code stoa_…} and end in {@code _uk}, {@code _fk}, {@code _pk}, {@code _ck} or {@code _ex}.
     *
     * @param error what was thrown
     * @return the name in lower case, or null if the message names none of Stoa's
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

    /**
     * Says that something with this source and id, or with another unique value, is there already.
     *
     * @param kind the kind of thing
     * @param source the system that it comes from, or null
     * @param sourceId its id there, or null
     * @param error the unique violation
     * @return the message
     */
    public static Message taken(String kind, @Nullable String source, @Nullable String sourceId, Throwable error) {
        return Message.of(
                "core.entry.taken",
                "kind",
                kind,
                "source",
                source,
                "sourceId",
                sourceId,
                "constraint",
                constraint(error));
    }

    private static boolean is(Throwable error, Set<String> states, Set<Integer> codes) {
        SQLException sql = sqlException(error);
        return sql != null && (states.contains(sql.getSQLState()) || codes.contains(sql.getErrorCode()));
    }

    /** The nearest SQL exception that has a state; a batch names its own failure in the next exception. */
    private static @Nullable SQLException sqlException(Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql;
            }
            at = next(at);
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable error) {
        SQLException next = error instanceof SQLException sql ? sql.getNextException() : null;
        return next == null ? error.getCause() : next;
    }
}
