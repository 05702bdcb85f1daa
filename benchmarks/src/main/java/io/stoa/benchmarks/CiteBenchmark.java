package io.stoa.benchmarks;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import io.stoa.literature.citation.CitationFormat;
import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import io.stoa.literature.citation.CslItem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A thousand references in GB/T 7714-2015, half of them Chinese, against citeproc-java with one engine per language. */
final class CiteBenchmark implements Benchmark {

    private static final int REFERENCES = 1000;
    private static final String STYLE = "china-national-standard-gb-t-7714-2015-numeric";

    @Override
    public String name() {
        return "cite";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        List<CslItem> items = new ArrayList<>();
        for (int i = 0; i < REFERENCES; i++) {
            items.add(CslItem.of(item(i)));
        }
        Citations citations = Citations.in(CitationStyle.named(STYLE));
        CSL chinese = engine(items, "zh-CN", 0);
        CSL english = engine(items, "en-US", 1);
        SideBySide.ofShortRuns(report, arguments)
                .time(
                        () -> citations.references(items, CitationFormat.TEXT).size(),
                        () -> directly(chinese, 0) + directly(english, 1));
    }

    private static Map<String, Object> item(int number) {
        boolean english = number % 2 == 1;
        return Map.of(
                "id",
                "i" + number,
                "type",
                "article-journal",
                "language",
                english ? "en" : "zh",
                "title",
                english ? "Sheets of carbon, part " + number : "石墨烯的制备之" + number,
                "author",
                List.of(
                        Map.of("family", english ? "Doe" : "张", "given", english ? "Jane" : "伟"),
                        Map.of("family", english ? "Roe" : "李", "given", english ? "Richard" : "雷")),
                "container-title",
                english ? "Carbon Letters" : "物理学报",
                "volume",
                String.valueOf(number % 60),
                "page",
                number + "-" + (number + 9),
                "issued",
                Map.of("date-parts", List.of(List.of(1980 + number % 40))));
    }

    private static CSL engine(List<CslItem> items, String language, int remainder) throws IOException {
        List<CSLItemData> data = new ArrayList<>();
        for (int i = remainder; i < items.size(); i += 2) {
            data.add(CSLItemData.fromJson(items.get(i).values()));
        }
        return new CSL(new ListItemDataProvider(data), style(), language);
    }

    private static long directly(CSL engine, int remainder) {
        engine.reset();
        engine.setOutputFormat("text");
        List<String> ids = new ArrayList<>();
        for (int i = remainder; i < REFERENCES; i += 2) {
            ids.add("i" + i);
        }
        engine.registerCitationItems(ids);
        return engine.makeBibliography().getEntries().length;
    }

    private static String style() throws IOException {
        try (InputStream in = CiteBenchmark.class.getClassLoader().getResourceAsStream(STYLE + ".csl")) {
            return new String(Objects.requireNonNull(in, "the styles jar").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
