package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UsageException;
import io.stoa.core.error.Violation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultDeliveryLinks implements DeliveryLinks {

    private static final String EXPIRY = "literature.delivery.link";
    private static final String LOCAL = "stoa:";
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 43;

    private final SecureRandom random = new SecureRandom();
    private final ModuleContext context;
    private final DeliveryOptions options;

    DefaultDeliveryLinks(ModuleContext context, DeliveryOptions options) {
        this.context = context;
        this.options = options;
    }

    void register() {
        context.dueWork().register(EXPIRY, (em, task) -> {
            DeliveryLink link = em.find(DeliveryLink.class, task.subject());
            if (link != null) {
                em.remove(link);
            }
            return null;
        });
    }

    @Override
    public NewDeliveryLink create(String requestId) {
        return context.transactions().required(em -> {
            DeliveryRequest request = em.find(DeliveryRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
            if (request == null) {
                throw KnownEntry.notFound(DeliveryRequests.KIND, requestId);
            }
            context.access().require(CREATE, request.subject());
            DocumentFile file = request.file();
            if (file == null) {
                throw new NotFoundException(Message.of(
                        "literature.delivery.no-file",
                        "id",
                        requestId,
                        "state",
                        request.getState().label()));
            }
            refuseTooMany(em, requestId);
            String token = newToken();
            DeliveryLink link = add(em, requestId, request.getPatronId(), request.getLibraryId(), token, file);
            em.flush();
            context.audit().done(em, context.access().caller(), CREATE, request.subject(), null, null);
            return new NewDeliveryLink(token, link.getDownloadsLeft(), link.getExpiresAt());
        });
    }

    private void refuseTooMany(EntityManager em, String requestId) {
        long links = em.createQuery(
                        "select count(l) from DeliveryLink l where l.requestId = :request and l.expiresAt > :now",
                        Long.class)
                .setParameter("request", requestId)
                .setParameter("now", context.clock().instant())
                .getSingleResult();
        if (links >= MAX_LINKS) {
            throw new RuleViolationException(new Violation(
                    Message.of("literature.delivery.too-many-links", "id", requestId, "limit", MAX_LINKS),
                    MAX_LINKS,
                    links,
                    List.of()));
        }
    }

    /** The address at which a requesting agency gets a file. */
    String forAgency(EntityManager em, SupplyRequest request, DocumentFile file, boolean local) {
        URI base = options.linkBase();
        if (!local && base == null) {
            throw new UsageException(Message.of("literature.delivery.link-base", "id", request.getId()));
        }
        String token = newToken();
        add(em, request.getId(), null, request.getLibraryId(), token, file);
        return (local ? LOCAL : String.valueOf(base)) + token;
    }

    /** The token in an address of {@link #forAgency}. */
    static String token(String address) {
        return address.startsWith(LOCAL) ? address.substring(LOCAL.length()) : "";
    }

    private DeliveryLink add(
            EntityManager em,
            String requestId,
            @Nullable String owner,
            String libraryId,
            String token,
            DocumentFile file) {
        Instant now = context.clock().instant();
        DeliveryLink link = new DeliveryLink(
                context.ids().next(),
                requestId,
                owner,
                libraryId,
                Sha256.of(token),
                file,
                options.linkDownloads(),
                now.plus(options.linkLife()),
                now);
        em.persist(link);
        context.dueWork().schedule(em, EXPIRY, link.getId(), link.getExpiresAt(), null);
        return link;
    }

    @Override
    public DeliveredDocument open(String token) {
        return context.transactions().required(em -> {
            DeliveryLink link = byToken(em, token);
            if (link == null || !context.access().may(OPEN, link.subject()) || !use(em, link)) {
                throw new NotFoundException(Message.of("literature.delivery.no-link"));
            }
            context.audit().done(em, context.access().caller(), OPEN, link.subject(), null, null);
            return new DeliveredDocument(
                    link.file(),
                    workOf(em, link),
                    new VerifiedStream(context.files().open(link.file().sha256()), link.file()));
        });
    }

    /** The links of agencies belong to what they supply, which names no work of this catalogue. */
    private static @Nullable String workOf(EntityManager em, DeliveryLink link) {
        DeliveryRequest request = em.find(DeliveryRequest.class, link.getRequestId());
        return request == null ? null : request.getWorkId();
    }

    static @Nullable DeliveryLink byToken(EntityManager em, String token) {
        if (token.length() != TOKEN_CHARACTERS) {
            return null;
        }
        return em.createQuery("select l from DeliveryLink l where l.tokenHash = :hash", DeliveryLink.class)
                .setParameter("hash", Sha256.of(token))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The database counts, so that two who open it at once cannot share the last download. */
    private boolean use(EntityManager em, DeliveryLink link) {
        return em.createQuery("update DeliveryLink l set l.downloadsLeft = l.downloadsLeft - 1"
                                + " where l.id = :id and l.downloadsLeft > 0 and l.expiresAt > :now")
                        .setParameter("id", link.getId())
                        .setParameter("now", context.clock().instant())
                        .executeUpdate()
                == 1;
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
