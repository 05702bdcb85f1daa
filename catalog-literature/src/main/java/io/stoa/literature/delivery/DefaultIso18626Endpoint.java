package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Caller;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.Authentication;
import io.stoa.literature.delivery.iso18626.Confirmations;
import io.stoa.literature.delivery.iso18626.ErrorType;
import io.stoa.literature.delivery.iso18626.Header;
import io.stoa.literature.delivery.iso18626.Iso18626Message;
import io.stoa.literature.delivery.iso18626.Iso18626Reader;
import io.stoa.literature.delivery.iso18626.Iso18626Writer;
import io.stoa.literature.delivery.iso18626.MessageError;
import io.stoa.literature.delivery.iso18626.Reading;
import io.stoa.literature.delivery.iso18626.Request;
import io.stoa.literature.delivery.iso18626.RequestType;
import io.stoa.literature.delivery.iso18626.RequestingAgencyMessage;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultIso18626Endpoint implements Iso18626Endpoint {

    private static final String KIND = "iso18626-message";

    private final ModuleContext context;
    private final RequestProcess requests;
    private final SupplyProcess supplies;

    DefaultIso18626Endpoint(ModuleContext context, RequestProcess requests, SupplyProcess supplies) {
        this.context = context;
        this.requests = requests;
        this.supplies = supplies;
    }

    @Override
    public byte[] receive(InputStream message) {
        return confirmation(message, null);
    }

    @Override
    public byte[] receive(InputStream message, AgencyId sender) {
        return confirmation(message, sender);
    }

    private byte[] confirmation(InputStream in, @Nullable AgencyId authenticated) {
        Instant received = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Reading reading = Iso18626Reader.read(in);
        if (reading instanceof Reading.Faulty faulty) {
            return bytes(Confirmations.of(faulty, received));
        }
        Iso18626Message message = ((Reading.Understood) reading).message();
        Header header = Proof.header(message);
        if (header == null) {
            return bytes(Confirmations.of(unexpected(message), received));
        }
        return bytes(Confirmations.of(message, received, refusal(message, header, authenticated)));
    }

    /** A confirmation is the answer to a message, and no message of its own. */
    private static Reading.Faulty unexpected(Iso18626Message message) {
        String name = message.getClass().getSimpleName();
        return new Reading.Faulty(
                null,
                null,
                new MessageError(ErrorType.UNRECOGNISED_DATA_ELEMENT, name),
                Message.of("literature.iso18626.element", "element", name));
    }

    /** Null if it was done. */
    private @Nullable MessageError refusal(Iso18626Message message, Header header, @Nullable AgencyId authenticated) {
        try {
            context.transactions().runIndependent(em -> take(em, message, header, authenticated));
            return null;
        } catch (RefusedMessageException e) {
            return e.error();
        } catch (RuleViolationException e) {
            return misplaced(message, String.valueOf(e.violations().get(0).actual()));
        } catch (PersistenceException e) {
            if (!DatabaseErrors.isAboutContent(e)) {
                throw e;
            }
            // such as a date that no database holds; the same message would fail again
            return RefusedMessageException.missing("a value within bounds").error();
        }
    }

    private static MessageError misplaced(Iso18626Message message, String state) {
        RefusedMessageException refusal = message instanceof SupplyingAgencyMessage supplying
                ? RefusedMessageException.reason(supplying.messageInfo().reason(), state)
                : RefusedMessageException.action(
                        message instanceof RequestingAgencyMessage requesting ? requesting.action() : RequestType.RETRY,
                        state);
        return refusal.error();
    }

    private void take(EntityManager em, Iso18626Message message, Header header, @Nullable AgencyId authenticated) {
        boolean fromSupplier = message instanceof SupplyingAgencyMessage;
        PartnerAgency sender = fromSupplier
                ? known(em, "supplyingAgencyId", header.supplyingAgency())
                : known(em, "requestingAgencyId", header.requestingAgency());
        PartnerAgency receiver = fromSupplier
                ? known(em, "requestingAgencyId", header.requestingAgency())
                : known(em, "supplyingAgencyId", header.supplyingAgency());
        requireProof(sender, header, authenticated);
        if (!receiver.isLocal()) {
            throw RefusedMessageException.value(
                    fromSupplier ? "requestingAgencyId" : "supplyingAgencyId",
                    receiver.code().toString());
        }
        Caller agency = new Caller(
                "agency:" + sender.getId(),
                sender.getName(),
                null,
                Set.of(DeliveryRoles.PARTNER_AGENCY),
                Locale.ENGLISH);
        context.access().as(agency, () -> {
            context.access().require(RECEIVE, AccessSubject.ofPlatform(KIND, null));
            if (isNew(em, message)) {
                dispatch(em, message, sender, receiver);
            }
            return true;
        });
    }

    private void dispatch(EntityManager em, Iso18626Message message, PartnerAgency sender, PartnerAgency receiver) {
        if (message instanceof SupplyingAgencyMessage supplying) {
            requests.supplierSays(em, sender, receiver, supplying);
        } else if (message instanceof RequestingAgencyMessage requesting) {
            supplies.requesterSays(em, sender, receiver, requesting);
        } else if (message instanceof Request request) {
            supplies.requested(em, sender, receiver, request);
        }
    }

    private static PartnerAgency known(EntityManager em, String element, AgencyId code) {
        PartnerAgency agency = Agencies.byCode(em, code);
        if (agency == null) {
            throw RefusedMessageException.value(element, code.toString());
        }
        return agency;
    }

    /** Says nothing of what would have been right. */
    private static void requireProof(PartnerAgency sender, Header header, @Nullable AgencyId authenticated) {
        Authentication given = header.authentication();
        boolean proven = authenticated != null
                ? sender.code().equals(AgencyId.of(authenticated.type().value(), authenticated.value()))
                : sender.isProvenBy(given == null ? null : given.securityCode());
        if (!proven) {
            throw RefusedMessageException.value("requestingAgencyAuthentication", "not accepted for " + sender.code());
        }
    }

    /** The key of the row lets one of several that arrive at once pass; the others are done again and find it. */
    private boolean isNew(EntityManager em, Iso18626Message message) {
        String hash = Proof.hash(message);
        if (em.find(IncomingMessage.class, hash) != null) {
            return false;
        }
        try {
            em.persist(new IncomingMessage(hash, context.clock().instant()));
            em.flush();
            return true;
        } catch (PersistenceException e) {
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
            throw ConflictException.retryable(Message.of("core.entry.changed-meanwhile", "kind", KIND), e);
        }
    }

    private static byte[] bytes(Iso18626Message message) {
        return Iso18626Writer.write(message).getBytes(StandardCharsets.UTF_8);
    }
}
