package io.stoa.oai.harvest;

import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One call's share of a harvest: from where it stands to the end of the list, or of the call's time. */
final class HarvestLoop {

    private static final int MOST_RESTARTS = 3;
    private static final int MOST_SET_PAGES = 1000;

    private final Claim claim;
    private final HarvestSourceDraft source;
    private final HarvestStore store;
    private final HarvestOptions options;
    private final Clock clock;
    private final OaiClient client;
    private Granularity granularity = Granularity.DAY;
    private HarvestPosition position;
    private LoopGuard guard;

    HarvestLoop(Claim claim, HarvestStore store, HarvestOptions options, Clock clock) {
        this.claim = claim;
        this.source = claim.source();
        this.store = store;
        this.options = options;
        this.clock = clock;
        this.client = new OaiClient(source, options, clock, () -> store.renew(claim));
        this.position = claim.position();
        this.guard = newGuard();
    }

    HarvestRunView run() {
        Instant end = clock.instant().plus(options.longestRun());
        identify();
        if (!claim.begun() && source.setSpec() != null) {
            requireSet(source.setSpec());
        }
        if (position.isExpired(clock.instant())) {
            rewind();
        }
        int restarts = 0;
        while (clock.instant().isBefore(end)) {
            OaiResponse page = client.ask(request());
            if (isLost(page) && restarts < MOST_RESTARTS) {
                restarts++;
                rewind();
            } else if (keep(page)) {
                return finish();
            }
        }
        return store.interrupt(claim);
    }

    private HarvestRunView finish() {
        boolean more = true;
        while (more) {
            more = store.sweep(claim);
        }
        return store.finish(claim);
    }

    /** Also when a harvest goes on: a repository may have changed meanwhile. */
    private void identify() {
        Map<String, String> said =
                answered(client.ask(Map.of("verb", "Identify"))).identify();
        require("protocolVersion", said.getOrDefault("protocolVersion", ""), Set.of("2.0"));
        String finest = said.getOrDefault("granularity", "");
        require("granularity", finest, Set.of("YYYY-MM-DD", "YYYY-MM-DDThh:mm:ssZ"));
        granularity = finest.length() == 10 ? Granularity.DAY : Granularity.SECOND;
        String deletedRecords = said.getOrDefault("deletedRecord", "");
        require("deletedRecord", deletedRecords, Set.of("no", "transient", "persistent"));
        store.identified(claim, granularity, deletedRecords);
    }

    private void require(String what, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw new RemoteServiceException(
                    Message.of(
                            "oai-pmh.protocol.identify",
                            "repository",
                            source.baseUrl(),
                            "element",
                            what,
                            "value",
                            ProtocolErrors.shortened(value),
                            "expected",
                            known.stream().sorted().toList()),
                    false,
                    null);
        }
    }

    /** A repository that does not know a set may answer that no records match, which would look like an empty harvest. */
    private void requireSet(String wanted) {
        Set<String> tokens = new HashSet<>();
        Map<String, String> request = Map.of("verb", "ListSets");
        for (int page = 1; page <= MOST_SET_PAGES; page++) {
            OaiResponse answer = answered(client.ask(request));
            if (answer.sets().contains(wanted)) {
                return;
            }
            if (answer.token() == null || !tokens.add(answer.token().text())) {
                break;
            }
            request = resuming("ListSets", answer.token().text());
        }
        throw new RemoteServiceException(
                Message.of("oai-pmh.protocol.no-such-set", "repository", source.baseUrl(), "set", wanted), false, null);
    }

    private Map<String, String> request() {
        if (position.token() != null) {
            return resuming("ListRecords", position.token());
        }
        Map<String, String> request = new LinkedHashMap<>();
        request.put("verb", "ListRecords");
        request.put("metadataPrefix", source.metadataPrefix());
        if (position.from() != null) {
            request.put("from", granularity.write(position.from()));
        }
        if (source.setSpec() != null) {
            request.put("set", source.setSpec());
        }
        return request;
    }

    private static Map<String, String> resuming(String verb, String token) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("verb", verb);
        request.put("resumptionToken", token);
        return request;
    }

    /** Whether the repository does not know any more where we are. */
    private boolean isLost(OaiResponse answer) {
        return position.token() != null
                && (answer.errors().containsKey(ProtocolErrors.BAD_TOKEN)
                        || answer.errors().containsKey(ProtocolErrors.NO_RECORDS));
    }

    private void rewind() {
        position = store.rewind(claim);
        guard = newGuard();
    }

    private LoopGuard newGuard() {
        return new LoopGuard(source.baseUrl(), options.mostPages(), position.token());
    }

    /** Keeps a page and goes behind it; true at the end of the list. */
    private boolean keep(OaiResponse page) {
        if (page.errors().size() == 1 && page.errors().containsKey(ProtocolErrors.NO_RECORDS)) {
            store.page(claim, page);
            return true;
        }
        answered(page);
        Message objection = guard.objection(position, page);
        if (objection != null) {
            store.rewind(claim);
            throw new RemoteServiceException(objection, false, null);
        }
        position = store.page(claim, page);
        return position.token() == null;
    }

    private OaiResponse answered(OaiResponse answer) {
        if (!answer.errors().isEmpty()) {
            throw ProtocolErrors.of(source, answer.errors());
        }
        return answer;
    }
}
