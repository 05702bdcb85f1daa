package io.stoa.oai.harvest;

import io.stoa.core.error.Message;
import io.stoa.core.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lists that lead in circles or never end. It remembers the pages since its window was begun, or its call. */
final class LoopGuard {

    private static final int MOST_EMPTY = 20;
    private static final int LONGEST_TOKEN = 4000;

    /** A list may grow while it is harvested, and many repositories only guess at its size. */
    private static final int GUESS = 2;

    private static final long SLACK = 10_000;

    private final String repository;
    private final int mostPages;
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private int empty;
    private int count;

    LoopGuard(String repository, int mostPages, @Nullable String token) {
        this.repository = repository;
        this.mostPages = mostPages;
        if (token != null) {
            tokens.add(Json.contentHash(token));
        }
    }

    /** Why the list must not be followed any further, or null. */
    @Nullable
    Message objection(HarvestPosition before, OaiResponse page) {
        ResumptionToken token = page.token();
        if (token != null && token.text().length() > LONGEST_TOKEN) {
            return Message.of("oai-pmh.list.long-token", "repository", repository, "limit", LONGEST_TOKEN);
        }
        if (token != null && !tokens.add(Json.contentHash(token.text()))) {
            return Message.of(
                    "oai-pmh.list.same-token",
                    "repository",
                    repository,
                    "token",
                    ProtocolErrors.shortened(token.text()));
        }
        if (!page.records().isEmpty() && !pages.add(fingerprint(page))) {
            return Message.of(
                    "oai-pmh.list.same-page",
                    "repository",
                    repository,
                    "identifier",
                    ProtocolErrors.shortened(page.records().get(0).identifier()));
        }
        empty = page.records().isEmpty() ? empty + 1 : 0;
        if (empty > MOST_EMPTY && token != null) {
            return Message.of("oai-pmh.list.empty-pages", "repository", repository, "limit", MOST_EMPTY);
        }
        long listed = before.listed() + page.records().size();
        Long promised = before.listSize();
        if (promised != null && listed > GUESS * promised + SLACK) {
            return Message.of(
                    "oai-pmh.list.too-long", "repository", repository, "records", listed, "promised", promised);
        }
        return ++count > mostPages
                ? Message.of("oai-pmh.list.too-many-pages", "repository", repository, "limit", mostPages)
                : null;
    }

    private static String fingerprint(OaiResponse page) {
        List<String> headers = new ArrayList<>();
        for (RawRecord item : page.records()) {
            headers.add(item.identifier());
            headers.add(item.datestamp());
        }
        return Json.contentHash(headers);
    }
}
