package io.stoa.samples.portal.literature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * COUNTER's item report as a page shows it.
 *
 * @param months what was used in each month
 * @param works what was used of each work, the most read first
 * @param remarks what the report says of itself, such as months that are not counted yet
 */
record UsageReport(Map<String, Numbers> months, List<Line> works, List<Remark> remarks) {

    private static final int MOST_WORKS = 100;

    /**
     * Numbers of use.
     *
     * @param investigations looks at items or what is said about them
     * @param uniqueInvestigations items looked at, each once in a session
     * @param requests contents that were got
     * @param uniqueRequests items whose content was got, each once in a session
     */
    record Numbers(long investigations, long uniqueInvestigations, long requests, long uniqueRequests) {

        static final Numbers NONE = new Numbers(0, 0, 0, 0);

        Numbers and(Numbers more) {
            return new Numbers(
                    investigations + more.investigations,
                    uniqueInvestigations + more.uniqueInvestigations,
                    requests + more.requests,
                    uniqueRequests + more.uniqueRequests);
        }

        private static Numbers of(String metric, long count) {
            return switch (metric) {
                case "Total_Item_Investigations" -> new Numbers(count, 0, 0, 0);
                case "Unique_Item_Investigations" -> new Numbers(0, count, 0, 0);
                case "Total_Item_Requests" -> new Numbers(0, 0, count, 0);
                case "Unique_Item_Requests" -> new Numbers(0, 0, 0, count);
                default -> NONE;
            };
        }
    }

    /**
     * A work.
     *
     * @param title its title
     * @param access the access types under which it was used
     * @param numbers how often
     */
    record Line(String title, List<String> access, Numbers numbers) {}

    /**
     * An exception after appendix D of the code of practice.
     *
     * @param code such as 3031
     * @param about which months, or empty
     */
    record Remark(int code, String about) {}

    /** Reads COUNTER's JSON. */
    static UsageReport of(JsonNode report) {
        Map<String, Numbers> months = new TreeMap<>();
        List<Line> works = new ArrayList<>();
        for (JsonNode parent : report.path("Report_Items")) {
            for (JsonNode item : parent.path("Items")) {
                works.add(line(item, months));
            }
        }
        works.sort(Comparator.comparingLong((Line line) -> line.numbers().requests())
                .thenComparingLong(line -> line.numbers().investigations())
                .reversed()
                .thenComparing(Line::title));
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode exception : report.path("Report_Header").path("Exceptions")) {
            remarks.add(new Remark(
                    exception.path("Code").asInt(), exception.path("Data").asString("")));
        }
        return new UsageReport(months, works.stream().limit(MOST_WORKS).toList(), remarks);
    }

    private static Line line(JsonNode item, Map<String, Numbers> months) {
        List<String> access = new ArrayList<>();
        Numbers all = Numbers.NONE;
        for (JsonNode terms : item.path("Attribute_Performance")) {
            access.add(terms.path("Access_Type").asString(""));
            for (Map.Entry<String, JsonNode> metric : terms.path("Performance").properties()) {
                for (Map.Entry<String, JsonNode> month : metric.getValue().properties()) {
                    Numbers more = Numbers.of(metric.getKey(), month.getValue().asLong());
                    months.merge(month.getKey(), more, Numbers::and);
                    all = all.and(more);
                }
            }
        }
        return new Line(
                item.path("Item").asString(""), access.stream().distinct().toList(), all);
    }
}
