package io.stoa.literature.usage;

import io.stoa.core.json.Json;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.IssueDate;
import io.stoa.literature.WorkIdentifier;
import io.stoa.literature.WorkIdentifierType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a report as COUNTER's API writes them. */
final class CounterJson {

    private static final Pattern DOI = Pattern.compile("10\\.[1-9][0-9]{2}[0-9.]*/.+");
    private static final Pattern ISBN = Pattern.compile("97[89]-[0-9]+-[0-9]+-[0-9]+-[0-9]");
    private static final int ISBN_LENGTH = 17;
    private static final Pattern ISSN = Pattern.compile("([0-9]{4})-?([0-9]{3}[0-9X])");
    private static final Pattern ORCID = Pattern.compile("([0-9]{4})-?([0-9]{4})-?([0-9]{4})-?([0-9]{3}[0-9X])");
    private static final int MOST_AUTHORS = 3;

    private final String platform;
    private final String namespace;

    CounterJson(UsageOptions options) {
        this.platform = options.platform();
        this.namespace = options.namespace();
    }

    static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }

    String proprietary(String id) {
        return namespace + ":" + id;
    }

    ObjectNode journal(ReportedWork work) {
        Host host = work.parent();
        ObjectNode item = object();
        item.put("Title", host == null ? work.title() : host.title());
        item.put("Publisher", work.publisher());
        item.put("Platform", platform);
        item.set(
                "Item_ID",
                host == null ? ids(work.details().identifiers(), work.id()) : ids(host.identifiers(), hostId(host)));
        return item;
    }

    /** Journals and books that an item is part of have no id of their own here. */
    static String hostId(Host host) {
        String issn = host.identifiers().stream()
                .filter(identifier -> identifier.type() == WorkIdentifierType.ISSN)
                .map(WorkIdentifier::key)
                .sorted()
                .findFirst()
                .orElse("");
        return Json.contentHash(issn.isEmpty() ? host.title() : issn).substring(0, 16);
    }

    ObjectNode parent(ReportedWork work, Host host) {
        ObjectNode parent = object();
        parent.put("Title", host.title());
        parent.put("Data_Type", work.parentDataType());
        parent.set("Item_ID", ids(host.identifiers(), hostId(host)));
        return parent;
    }

    ObjectNode item(ReportedWork work) {
        ObjectNode item = object();
        item.put("Item", work.title());
        item.put("Publisher", work.publisher());
        item.put("Platform", platform);
        ArrayNode authors = authors(work);
        if (!authors.isEmpty()) {
            item.set("Authors", authors);
        }
        IssueDate issued = work.details().imprint().issued();
        if (issued != null && issued.day() != null) {
            item.put("Publication_Date", issued.toString());
        }
        item.set("Item_ID", ids(work.details().identifiers(), work.id()));
        return item;
    }

    private static ArrayNode authors(ReportedWork work) {
        ArrayNode authors = Json.mapper().createArrayNode();
        for (Contributor contributor : work.details().contributors()) {
            String name = contributor.displayName();
            if (contributor.role() == ContributorRole.AUTHOR && name.length() > 1 && authors.size() < MOST_AUTHORS) {
                ObjectNode author = object();
                author.put("Name", name);
                String orcid = contributor.orcid() == null ? "" : contributor.orcid();
                if (ORCID.matcher(orcid).matches()) {
                    author.put("ORCID", ORCID.matcher(orcid).replaceFirst("$1-$2-$3-$4"));
                }
                authors.add(author);
            }
        }
        return authors;
    }

    private ObjectNode ids(Collection<WorkIdentifier> identifiers, String ownId) {
        ObjectNode ids = object();
        for (WorkIdentifier identifier : identifiers) {
            String value = identifier.value().strip();
            switch (identifier.type()) {
                case DOI -> putIf(ids, "DOI", value, DOI.matcher(value).matches());
                case ISBN ->
                    putIf(
                            ids,
                            "ISBN",
                            value,
                            value.length() == ISBN_LENGTH && ISBN.matcher(value).matches());
                case ISSN -> {
                    boolean valid = ISSN.matcher(value).matches();
                    putIf(
                            ids,
                            issnName(identifier.qualifier()),
                            valid ? ISSN.matcher(value).replaceFirst("$1-$2") : "",
                            valid);
                }
                default -> {
                    // COUNTER knows no place for the others.
                }
            }
        }
        ids.put("Proprietary", proprietary(ownId));
        return ids;
    }

    private static String issnName(@Nullable String qualifier) {
        boolean online = qualifier != null && qualifier.toLowerCase(Locale.ROOT).matches(".*(online|electronic|网络).*");
        return online ? "Online_ISSN" : "Print_ISSN";
    }

    private static void putIf(ObjectNode ids, String name, String value, boolean valid) {
        if (valid && !ids.has(name)) {
            ids.put(name, value);
        }
    }

    /** Months without usage are left out, and so is a metric without any. */
    static void performance(
            ObjectNode performance, String metric, List<UsageSum> sums, ToLongFunction<UsageNumbers> number) {
        Map<String, Long> months = new TreeMap<>();
        for (UsageSum sum : sums) {
            months.merge(sum.month(), number.applyAsLong(sum.numbers()), Long::sum);
        }
        months.values().removeIf(count -> count == 0);
        if (!months.isEmpty()) {
            ObjectNode counts = performance.putObject(metric);
            months.forEach(counts::put);
        }
    }
}
