package io.stoa.benchmarks;

import io.stoa.oai.OaiProvider;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page of ListRecords behind 1,000,000 records against the second page, each a hundred records. The way there is a whole
 * harvest, whose speed is told.
 */
final class OaiDeepBenchmark implements Benchmark {

    private static final int RECORDS = 1_000_000;
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");

    @Override
    public String name() {
        return "oai-deep";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        try (TestPlatform platform = OaiScene.start()) {
            OaiScene.fill(platform, RECORDS + 200);
            OaiProvider harvest = OaiScene.provider(platform, 1000);
            OaiProvider pages = OaiScene.provider(platform, 100);
            String early = Objects.requireNonNull(token(ask(pages, null)));
            long start = System.nanoTime();
            String late = early;
            int harvested = 0;
            for (String next = token(ask(harvest, null)); next != null; next = token(ask(harvest, next))) {
                late = next;
                harvested += 1000;
            }
            report.figure("harvest", harvested / ((System.nanoTime() - start) / 1e9), "records/s");
            String deep = late;
            SideBySide.ofShortRuns(report, arguments).time(() -> records(pages, deep), () -> records(pages, early));
        }
    }

    private static String ask(OaiProvider provider, @Nullable String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        provider.respond(
                token == null
                        ? Map.of("verb", List.of("ListRecords"), "metadataPrefix", List.of("oai_dc"))
                        : Map.of("verb", List.of("ListRecords"), "resumptionToken", List.of(token)),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static @Nullable String token(String answer) {
        Matcher matcher = TOKEN.matcher(answer);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static long records(OaiProvider provider, String token) {
        long records = ask(provider, token).split("<record>", -1).length - 1;
        if (records != 100) {
            throw new IllegalStateException("a page has " + records + " records, expected 100");
        }
        return records;
    }
}
