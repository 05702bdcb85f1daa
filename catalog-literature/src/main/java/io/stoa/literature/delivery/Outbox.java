package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.literature.delivery.iso18626.AgencyId;
import io.stoa.literature.delivery.iso18626.ConfirmationHeader;
import io.stoa.literature.delivery.iso18626.ErrorType;
import io.stoa.literature.delivery.iso18626.Iso18626Message;
import io.stoa.literature.delivery.iso18626.Iso18626Reader;
import io.stoa.literature.delivery.iso18626.Iso18626Writer;
import io.stoa.literature.delivery.iso18626.MessageError;
import io.stoa.literature.delivery.iso18626.MessageStatus;
import io.stoa.literature.delivery.iso18626.Reading;
import io.stoa.literature.delivery.iso18626.RequestConfirmation;
import io.stoa.literature.delivery.iso18626.RequestingAgencyMessageConfirmation;
import io.stoa.literature.delivery.iso18626.SupplyingAgencyMessageConfirmation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was written down: in order within a conversation, again with growing pauses where it failed, and each
 * message in the same bytes, so that whoever has it already can tell.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final String SEND = "literature.delivery.send";
    private static final Duration TURN = Duration.ofMinutes(1);

    private final ModuleContext context;
    private final DeliveryOptions options;

    /** Takes messages to agencies of this platform, which need no transport. */
    interface Neighbour {
        byte[] receive(InputStream message, AgencyId sender);
    }

    /** Learns of messages that were refused. */
    interface Refusals {
        void refused(EntityManager em, OutgoingMessage message, MessageError error);
    }

    Outbox(ModuleContext context, DeliveryOptions options) {
        this.context = context;
        this.options = options;
    }

    void open(Neighbour neighbour, Refusals refusals) {
        context.dueWork().register(SEND, (em, task) -> send(em, task.subject(), neighbour, refusals));
    }

    void post(
            EntityManager em,
            PartnerAgency sender,
            PartnerAgency receiver,
            String conversation,
            OutgoingMessage.Side side,
            Iso18626Message message) {
        OutgoingMessage posted = new OutgoingMessage(
                context.ids().next(),
                sender.getId(),
                receiver.getId(),
                conversation,
                side,
                message.getClass().getSimpleName(),
                Iso18626Writer.write(message),
                context.clock().instant());
        em.persist(posted);
        context.dueWork().schedule(em, SEND, posted.getId(), context.clock().instant(), null);
    }

    private @Nullable Instant send(EntityManager em, String id, Neighbour neighbour, Refusals refusals) {
        OutgoingMessage message = em.find(OutgoingMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        String content = message == null ? null : message.content();
        if (message == null || content == null) {
            return null;
        }
        if (isBehindAnother(em, message)) {
            return context.clock().instant().plus(TURN);
        }
        PartnerAgency sender = Agencies.known(em, message.getSenderId());
        PartnerAgency receiver = Agencies.known(em, message.getReceiverId());
        MessageError error = confirmed(answer(sender, receiver, content, neighbour));
        message.end(
                error == null ? null : error.type() + " " + error.value(),
                context.clock().instant());
        if (error != null) {
            LOG.warn("{} refused {} {}: {}", receiver.code(), message.kind(), id, error);
            refusals.refused(em, message, error);
        }
        return null;
    }

    private static boolean isBehindAnother(EntityManager em, OutgoingMessage message) {
        return em.createQuery(
                                "select count(m) from OutgoingMessage m where m.conversationId = :conversation"
                                        + " and m.state = :waiting and m.id < :id",
                                Long.class)
                        .setParameter("conversation", message.getConversationId())
                        .setParameter("waiting", OutgoingMessage.State.WAITING)
                        .setParameter("id", message.getId())
                        .getSingleResult()
                > 0;
    }

    private byte[] answer(PartnerAgency sender, PartnerAgency receiver, String content, Neighbour neighbour) {
        URI endpoint = receiver.uri();
        if (endpoint == null) {
            return neighbour.receive(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), sender.code());
        }
        String code = options.securityCodes().code(sender.code(), receiver.code());
        try {
            return options.transport().send(endpoint, Proof.add(content, code).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null if the message was taken. What is no confirmation is tried again. */
    private static @Nullable MessageError confirmed(byte[] answer) {
        Reading reading = Iso18626Reader.read(new ByteArrayInputStream(answer));
        Iso18626Message message = reading instanceof Reading.Understood understood ? understood.message() : null;
        if (message instanceof RequestConfirmation request) {
            return error(request.header(), request.error());
        }
        if (message instanceof SupplyingAgencyMessageConfirmation supplying) {
            return error(supplying.header(), supplying.error());
        }
        if (message instanceof RequestingAgencyMessageConfirmation requesting) {
            return error(requesting.header(), requesting.error());
        }
        throw new IllegalStateException("expected a confirmation, got " + reading);
    }

    private static @Nullable MessageError error(ConfirmationHeader header, @Nullable MessageError error) {
        if (header.status() == MessageStatus.OK) {
            return null;
        }
        return error == null ? new MessageError(ErrorType.BADLY_FORMED_MESSAGE, null) : error;
    }
}
