package io.stoa.samples.portal.api;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.json.Json;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.spring.CurrentCaller;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that is sent again under the same {@code Idempotency-Key} with the answer of the first.
 *
 * <p>A key is claimed in a transaction of its own, so that a second request need not wait to learn that the first is being
 * worked on. The answer is written in the transaction of the work itself: a crash leaves both or neither. A claim whose
 * holder died runs out; should the holder turn out to be alive after all, its claim is gone and its work is rolled back.
 * Refusals are not kept: they leave nothing, so the same request may be tried again.
 */
@Component
class Idempotency {

    private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final TransactionRunner transactions;
    private final CurrentCaller caller;
    private final JdbcClient database;
    private final JsonMapper json;
    private final ApiProperties settings;
    private final Clock clock;

    Idempotency(Platform platform, CurrentCaller caller, JdbcClient database, JsonMapper json, ApiProperties settings) {
        this.transactions = platform.context().transactions();
        this.clock = platform.context().clock();
        this.caller = caller;
        this.database = database;
        this.json = json;
        this.settings = settings;
    }

    /**
     * Does work once.
     *
     * @param key the key, or null if the client gave none
     * @param operation what is done, so that a key is not used for something else
     * @param request the request's body
     * @param type what the answer holds
     * @param work does it; may be run again in a new transaction if the database prefers others
     * @return the answer of the work, now or then
     */
    <T> ResponseEntity<T> answer(
            @Nullable String key, String operation, Object request, Class<T> type, Supplier<ResponseEntity<T>> work) {
        Caller user = caller.get();
        if (key == null || user.isAnonymous()) {
            return work.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "key");
        }
        String hash = Json.contentHash(Map.of("operation", operation, "request", request));
        Claim claim = new Claim(user.id(), key, UUID.randomUUID().toString());
        Row known = claim(claim, hash);
        return known == null ? work(claim, work) : replay(known, hash, type);
    }

    private <T> ResponseEntity<T> work(Claim claim, Supplier<ResponseEntity<T>> work) {
        try {
            return transactions.independent(em -> {
                ResponseEntity<T> answer = work.get();
                keep(claim, answer);
                return answer;
            });
        } catch (RuntimeException e) {
            giveUp(claim, e);
            throw e;
        }
    }

    /** Claims a key, or returns what is known of it. */
    private @Nullable Row claim(Claim claim, String hash) {
        Instant now = clock.instant();
        try {
            transactions.runIndependent(em -> database.sql("""
                            insert into portal_idempotency (caller, idem_key, request_hash, claim, claimed_at)
                            values (:caller, :key, :hash, :claim, :now)""")
                    .param("caller", claim.caller())
                    .param("key", claim.key())
                    .param("hash", hash)
                    .param("claim", claim.token())
                    .param("now", Timestamp.from(now))
                    .update());
            return null;
        } catch (DuplicateKeyException e) {
            return takeOver(claim, hash, now);
        }
    }

    private @Nullable Row takeOver(Claim claim, String hash, Instant now) {
        Instant dead = now.minus(settings.claimFor());
        return transactions.independent(em -> {
            Row row = find(claim);
            if (row == null) {
                // It was given up between the two looks.
                throw inProgress();
            }
            if (row.status() != null || row.claimedAt().isAfter(dead)) {
                return row;
            }
            int taken = database.sql("""
                            update portal_idempotency set claim = :claim, claimed_at = :now, request_hash = :hash
                            where caller = :caller and idem_key = :key and claim = :before and status is null""")
                    .param("claim", claim.token())
                    .param("now", Timestamp.from(now))
                    .param("hash", hash)
                    .param("caller", claim.caller())
                    .param("key", claim.key())
                    .param("before", row.claim())
                    .update();
            return taken == 1 ? null : row;
        });
    }

    private @Nullable Row find(Claim claim) {
        List<Row> rows = database.sql("""
                        select request_hash, claim, claimed_at, status, location, entity_tag, answer
                        from portal_idempotency where caller = :caller and idem_key = :key""")
                .param("caller", claim.caller())
                .param("key", claim.key())
                .query((result, number) -> new Row(
                        result.getString("request_hash"),
                        result.getString("claim"),
                        result.getTimestamp("claimed_at").toInstant(),
                        (Integer) result.getObject("status"),
                        result.getString("location"),
                        result.getString("entity_tag"),
                        result.getString("answer")))
                .list();
        return rows.isEmpty() ? null : rows.get(0);
    }

    private <T> ResponseEntity<T> replay(Row row, String hash, Class<T> type) {
        if (!row.hash().equals(hash)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
        }
        Integer status = row.status();
        if (status == null) {
            throw inProgress();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Objects.requireNonNull(row.entityTag()));
        if (row.location() != null) {
            answer.location(URI.create(row.location()));
        }
        return answer.body(json.readValue(Objects.requireNonNull(row.answer()), type));
    }

    private static ProblemException inProgress() {
        return new ProblemException(HttpStatus.CONFLICT, "in-progress").retryAfter(1);
    }

    private void keep(Claim claim, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        int kept = database.sql("""
                        update portal_idempotency
                        set status = :status, location = :location, entity_tag = :tag, answer = :answer
                        where caller = :caller and idem_key = :key and claim = :claim""")
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("tag", answer.getHeaders().getETag())
                .param("answer", json.writeValueAsString(answer.getBody()))
                .param("caller", claim.caller())
                .param("key", claim.key())
                .param("claim", claim.token())
                .update();
        if (kept != 1) {
            throw inProgress();
        }
    }

    /** Lets the key go, so that the request can be tried again at once. If even that fails, the claim runs out. */
    private void giveUp(Claim claim, RuntimeException why) {
        try {
            transactions.runIndependent(em -> database.sql("""
                            delete from portal_idempotency
                            where caller = :caller and idem_key = :key and claim = :claim and status is null""")
                    .param("caller", claim.caller())
                    .param("key", claim.key())
                    .param("claim", claim.token())
                    .update());
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    /** Forgets old answers. */
    @Scheduled(
            fixedDelayString = "${portal.api.purge-every:PT1H}",
            initialDelayString = "${portal.api.purge-every:PT1H}")
    void purge() {
        Timestamp old = Timestamp.from(clock.instant().minus(settings.keysFor()));
        int gone = transactions.independent(em -> database.sql("delete from portal_idempotency where claimed_at < :old")
                .param("old", old)
                .update());
        LOG.debug("{} idempotency keys have run out", gone);
    }

    private record Claim(String caller, String key, String token) {}

    private record Row(
            String hash,
            String claim,
            Instant claimedAt,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String entityTag,
            @Nullable String answer) {}
}
