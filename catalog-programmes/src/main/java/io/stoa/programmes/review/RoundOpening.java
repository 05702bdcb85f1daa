package io.stoa.programmes.review;

import io.stoa.core.ModuleContext;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.file.FileLimits;
import io.stoa.core.file.StoredFile;
import io.stoa.programmes.Call;
import io.stoa.programmes.application.ApplicationRecords;
import io.stoa.programmes.application.BlindAttachment;
import io.stoa.programmes.application.BlindContent;
import io.stoa.programmes.application.ReviewedApplicationRecord;
import io.stoa.programmes.process.CallGate;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens a round: chooses its applications, names them at random, and fixes what blind reviewers see. */
final class RoundOpening {

    private final ModuleContext context;
    private final RoundBook book;
    private final CallGate gate;
    private final ApplicationRecords records;
    private final AttachmentStripping stripping;

    RoundOpening(
            ModuleContext context,
            RoundBook book,
            CallGate gate,
            ApplicationRecords records,
            AttachmentStripping stripping) {
        this.context = context;
        this.book = book;
        this.gate = gate;
        this.records = records;
        this.stripping = stripping;
    }

    ReviewRound open(EntityManager em, Call call, RoundDraft draft) {
        requirePossible(draft);
        int number = gate.openRound(em, call.getId(), draft.mode());
        List<String> chosen = chosen(em, call, draft);
        ReviewRound round = new ReviewRound(context.ids().next(), call.getProviderId(), number, draft, book.now());
        em.persist(round);
        Pseudonyms pseudonyms = new Pseudonyms(context.ids(), Set.of());
        for (String applicationId : chosen) {
            em.persist(application(em, round, applicationId, pseudonyms.next(Pseudonyms.APPLICATION)));
        }
        return round;
    }

    private void requirePossible(RoundDraft draft) {
        RoundTerms terms = draft.terms();
        terms.rule().requireFits(terms.sheet());
        if (terms.outOfTown() > terms.reviewers()) {
            throw RoundBook.refused(
                    "programmes.round.quota", "quota", terms.outOfTown(), "reviewers", terms.reviewers());
        }
        if (!draft.deadline().isAfter(book.now())) {
            throw RoundBook.refused("programmes.round.deadline-past", "deadline", draft.deadline(), "now", book.now());
        }
    }

    private List<String> chosen(EntityManager em, Call call, RoundDraft draft) {
        Map<String, ReviewedApplicationRecord> accepted = records.accepted(em, call.getId()).stream()
                .collect(Collectors.toMap(ReviewedApplicationRecord::id, Function.identity()));
        List<String> wanted = draft.applicationIds().isEmpty()
                ? standing(em, call, draft, accepted)
                : draft.applicationIds().stream().distinct().toList();
        List<Violation> violations = new ArrayList<>();
        for (String id : wanted) {
            if (!accepted.containsKey(id)) {
                violations.add(Violation.of(Message.of("programmes.round.not-accepted", "application", id)));
            }
        }
        if (wanted.isEmpty()) {
            violations.add(Violation.of(call.message("programmes.round.no-applications")));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        return wanted;
    }

    private List<String> standing(
            EntityManager em, Call call, RoundDraft draft, Map<String, ReviewedApplicationRecord> accepted) {
        String previousId = draft.previousRoundId();
        if (previousId == null) {
            return accepted.values().stream()
                    .map(ReviewedApplicationRecord::id)
                    .sorted()
                    .toList();
        }
        ReviewRound previous = book.find(em, previousId);
        RoundOutcome outcome = previous.getOutcome();
        if (outcome == null || !previous.getCallId().equals(call.getId())) {
            throw RoundBook.refused("programmes.round.previous", "id", previousId, "call", call.getTitles());
        }
        Set<String> advancing = Set.copyOf(outcome.advancing());
        return RoundFile.read(em, previous).applications().stream()
                .filter(each -> advancing.contains(each.getPseudonym()))
                .map(RoundApplication::getApplicationId)
                .filter(accepted::containsKey)
                .sorted()
                .toList();
    }

    private RoundApplication application(EntityManager em, ReviewRound round, String id, String pseudonym) {
        BlindContent whole = records.blind(em, id);
        List<BlindAttachment> shown = new ArrayList<>();
        List<BlindFile> files = new ArrayList<>();
        for (BlindAttachment attachment : whole.attachments()) {
            byte[] content = bytes(em, id, attachment);
            byte[] stripped = content.length > AttachmentStripping.MOST_BYTES
                    ? null
                    : stripping.strip(attachment.mediaType(), content);
            if (stripped != null) {
                shown.add(attachment);
                files.add(keep(attachment, stripped));
            }
        }
        BlindContent content = new BlindContent(
                whole.title(),
                whole.summary(),
                whole.theme(),
                whole.disciplines(),
                whole.keywords(),
                whole.budget(),
                whole.answers(),
                shown);
        int hidden = whole.attachments().size() - files.size();
        return new RoundApplication(context.ids().next(), round.getId(), id, pseudonym, content, files, hidden);
    }

    private byte[] bytes(EntityManager em, String id, BlindAttachment attachment) {
        try (InputStream content = records.open(em, id, attachment)) {
            return content.readNBytes(AttachmentStripping.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BlindFile keep(BlindAttachment attachment, byte[] stripped) {
        StoredFile file = context.files()
                .put(
                        new ByteArrayInputStream(stripped),
                        new FileLimits(AttachmentStripping.MOST_BYTES, Set.of(attachment.mediaType())),
                        attachment.mediaType());
        return new BlindFile(attachment.kind(), attachment.place(), file.hash());
    }
}
