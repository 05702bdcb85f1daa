package io.stoa.literature.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.organisation.Organisation;
import io.stoa.literature.Host;
import io.stoa.literature.WorkDetails;
import io.stoa.literature.WorkType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

final class DefaultCounterReports implements CounterReports {

    private static final int MOST_MONTHS = 36;
    private static final int WORKS_AT_ONCE = 500;
    private static final String TOTAL_REQUESTS = "Total_Item_Requests";
    private static final String UNIQUE_REQUESTS = "Unique_Item_Requests";

    /** The id under which all usage is reported, whether attributed or not. */
    private static final String THE_WORLD = "0000000000000000";

    private final ModuleContext context;
    private final UsageOptions options;
    private final UsageCounting counting;
    private final CounterJson json;

    DefaultCounterReports(ModuleContext context, UsageOptions options, UsageCounting counting) {
        this.context = context;
        this.options = options;
        this.counting = counting;
        this.json = new CounterJson(options);
    }

    @Override
    public String journalRequests(CounterRequest request) {
        return report(request, "TR_J1", "Journal Requests (Controlled)", (report, sums, em) -> {
            ObjectNode filters = (ObjectNode) report.path("Report_Header").path("Report_Filters");
            filters.putArray("Access_Method").add(AccessMethod.REGULAR.written());
            filters.putArray("Access_Type").add(AccessType.CONTROLLED.written());
            filters.putArray("Data_Type").add("Journal");
            filters.putArray("Metric_Type").add(TOTAL_REQUESTS).add(UNIQUE_REQUESTS);
            addJournals(em, sums, report.putArray("Report_Items"));
        });
    }

    private void addJournals(EntityManager em, List<UsageSum> all, ArrayNode items) {
        List<UsageSum> sums = all.stream()
                .filter(sum -> sum.accessType() == AccessType.CONTROLLED && sum.accessMethod() == AccessMethod.REGULAR)
                .filter(sum -> sum.numbers().totalRequests() > 0)
                .toList();
        Map<String, ReportedWork> works = works(em, sums);
        Map<String, List<UsageSum>> byJournal = new HashMap<>();
        Map<String, ObjectNode> journals = new TreeMap<>();
        for (UsageSum sum : sums) {
            ReportedWork work = works.get(sum.workId());
            if (work != null && work.isOfJournal()) {
                ObjectNode journal = json.journal(work);
                String key = journal.path("Item_ID").path("Proprietary").asString();
                journals.putIfAbsent(key, journal);
                byJournal.computeIfAbsent(key, of -> new ArrayList<>()).add(sum);
            }
        }
        journals.forEach((key, journal) -> {
            List<UsageSum> of = byJournal.getOrDefault(key, List.of());
            ObjectNode performance =
                    journal.putArray("Attribute_Performance").addObject().putObject("Performance");
            CounterJson.performance(performance, TOTAL_REQUESTS, of, UsageNumbers::totalRequests);
            CounterJson.performance(performance, UNIQUE_REQUESTS, of, UsageNumbers::uniqueRequests);
            items.add(journal);
        });
    }

    @Override
    public String itemReport(CounterRequest request) {
        return report(request, "IR", "Item Report", (report, sums, em) -> {
            ObjectNode attributes = ((ObjectNode) report.path("Report_Header")).putObject("Report_Attributes");
            ArrayNode shown = attributes.putArray("Attributes_To_Show");
            List.of("Authors", "Publication_Date", "YOP", "Access_Type", "Access_Method")
                    .forEach(shown::add);
            attributes.put("Include_Parent_Details", "True");
            addItems(em, sums, report.putArray("Report_Items"));
        });
    }

    private void addItems(EntityManager em, List<UsageSum> sums, ArrayNode items) {
        Map<String, ReportedWork> works = works(em, sums);
        Map<String, List<UsageSum>> byWork = new TreeMap<>();
        sums.forEach(sum ->
                byWork.computeIfAbsent(sum.workId(), id -> new ArrayList<>()).add(sum));
        Map<String, ObjectNode> parents = new LinkedHashMap<>();
        byWork.forEach((id, of) -> {
            ReportedWork work = works.get(id);
            if (work != null) {
                ObjectNode parent = parents.computeIfAbsent(parentKey(work), key -> parent(work));
                ((ArrayNode) parent.path("Items")).add(item(work, of));
            }
        });
        parents.values().forEach(items::add);
    }

    private static String parentKey(ReportedWork work) {
        Host host = work.parent();
        return host == null ? "" : work.parentDataType() + " " + CounterJson.hostId(host);
    }

    private ObjectNode parent(ReportedWork work) {
        Host host = work.parent();
        ObjectNode parent = host == null ? CounterJson.object() : json.parent(work, host);
        parent.putArray("Items");
        return parent;
    }

    private ObjectNode item(ReportedWork work, List<UsageSum> sums) {
        ObjectNode item = json.item(work);
        ArrayNode attributes = item.putArray("Attribute_Performance");
        Map<String, List<UsageSum>> byTerms = new TreeMap<>();
        for (UsageSum sum : sums) {
            String terms = sum.accessType().written() + " " + sum.accessMethod().written();
            byTerms.computeIfAbsent(terms, of -> new ArrayList<>()).add(sum);
        }
        byTerms.values().forEach(of -> attributes.add(attributes(work, of)));
        return item;
    }

    private static ObjectNode attributes(ReportedWork work, List<UsageSum> sums) {
        ObjectNode attributes = CounterJson.object();
        attributes.put("Data_Type", work.dataType());
        attributes.put("YOP", work.yearOfPublication());
        attributes.put("Access_Type", sums.get(0).accessType().written());
        attributes.put("Access_Method", sums.get(0).accessMethod().written());
        ObjectNode performance = attributes.putObject("Performance");
        CounterJson.performance(performance, "Total_Item_Investigations", sums, UsageNumbers::totalInvestigations);
        CounterJson.performance(performance, TOTAL_REQUESTS, sums, UsageNumbers::totalRequests);
        CounterJson.performance(performance, "Unique_Item_Investigations", sums, UsageNumbers::uniqueInvestigations);
        CounterJson.performance(performance, UNIQUE_REQUESTS, sums, UsageNumbers::uniqueRequests);
        return attributes;
    }

    /** Fills in what one kind of report has of its own. */
    @FunctionalInterface
    private interface ReportContent {
        void add(ObjectNode report, List<UsageSum> sums, EntityManager em);
    }

    private String report(CounterRequest request, String id, String name, ReportContent content) {
        String institution = request.institutionId();
        context.access()
                .require(
                        READ,
                        institution == null
                                ? AccessSubject.ofPlatform(KIND, id)
                                : AccessSubject.ofProvider(KIND, id, institution));
        requirePeriod(request);
        return context.transactions().required(em -> {
            ObjectNode report = CounterJson.object();
            ObjectNode header = report.putObject("Report_Header");
            header.put("Release", "5.1");
            header.put("Report_ID", id);
            header.put("Report_Name", name);
            Instant now = context.clock().instant();
            header.put("Created", now.truncatedTo(ChronoUnit.SECONDS).toString());
            header.put("Created_By", options.platform());
            header.put("Registry_Record", options.registryRecord());
            addInstitution(em, header, institution);
            ObjectNode filters = header.putObject("Report_Filters");
            filters.put("Begin_Date", request.begin().atDay(1).toString());
            filters.put("End_Date", request.end().atEndOfMonth().toString());
            List<String> uncounted = uncounted(em, request, now);
            content.add(report, sums(em, request, uncounted), em);
            addException(header, uncounted, report.path("Report_Items").isEmpty());
            return report.toString();
        });
    }

    private static void requirePeriod(CounterRequest request) {
        long months = ChronoUnit.MONTHS.between(request.begin(), request.end()) + 1;
        if (months < 1 || months > MOST_MONTHS) {
            throw new RuleViolationException(Violation.of(Message.of(
                    "literature.usage.period", "begin", request.begin(), "end", request.end(), "limit", MOST_MONTHS)));
        }
    }

    private void addInstitution(EntityManager em, ObjectNode header, @Nullable String id) {
        ObjectNode ids = header.putObject("Institution_ID");
        if (id == null) {
            header.put("Institution_Name", "The World");
            ids.putArray("Proprietary").add(json.proprietary(THE_WORLD));
            return;
        }
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null) {
            throw KnownEntry.notFound("organisation", id);
        }
        header.put("Institution_Name", organisation.getTitle());
        ids.putArray("Proprietary").add(json.proprietary(id));
        if (organisation.getRor() != null) {
            ids.putArray("ROR").add(organisation.getRor());
        }
    }

    /** The exceptions 3031 and 3030 of appendix D. */
    private static void addException(ObjectNode header, List<String> uncounted, boolean empty) {
        if (uncounted.isEmpty() && !empty) {
            return;
        }
        ObjectNode exception = header.putArray("Exceptions").addObject();
        if (uncounted.isEmpty()) {
            exception.put("Code", 3030).put("Message", "No Usage Available for Requested Dates");
        } else {
            exception
                    .put("Code", 3031)
                    .put("Message", "Usage Not Ready for Requested Dates")
                    .put("Data", String.join(", ", uncounted));
        }
    }

    /** The months that are not over or not wholly counted; half a month is not reported. */
    private List<String> uncounted(EntityManager em, CounterRequest request, Instant now) {
        Set<String> open = new HashSet<>(em.createQuery(
                        "select d.date from UsageDay d where d.counted = false and d.date >= :first and d.date <= :last",
                        String.class)
                .setParameter("first", request.begin().atDay(1).toString())
                .setParameter("last", request.end().atEndOfMonth().toString())
                .getResultStream()
                .map(date -> date.substring(0, 7))
                .toList());
        List<String> uncounted = new ArrayList<>();
        for (YearMonth month = request.begin(); !month.isAfter(request.end()); month = month.plusMonths(1)) {
            if (open.contains(month.toString())
                    || counting.settledAt(month.atEndOfMonth()).isAfter(now)) {
                uncounted.add(month.toString());
            }
        }
        return uncounted;
    }

    private static List<UsageSum> sums(EntityManager em, CounterRequest request, List<String> uncounted) {
        String institution = request.institutionId();
        TypedQuery<Object[]> query = em.createQuery(
                        "select c.workId, c.month, c.accessType, c.accessMethod, sum(c.totalInvestigations),"
                                + " sum(c.uniqueInvestigations), sum(c.totalRequests), sum(c.uniqueRequests)"
                                + " from UsageCount c where c.month >= :begin and c.month <= :end"
                                + (institution == null ? "" : " and c.institutionId = :institution")
                                + " group by c.workId, c.month, c.accessType, c.accessMethod",
                        Object[].class)
                .setParameter("begin", request.begin().toString())
                .setParameter("end", request.end().toString());
        if (institution != null) {
            query.setParameter("institution", institution);
        }
        return query.getResultList().stream()
                .map(row -> new UsageSum(
                        (String) row[0], (String) row[1], (AccessType) row[2], (AccessMethod) row[3], numbers(row)))
                .filter(sum -> !uncounted.contains(sum.month()))
                .sorted(Comparator.comparing(UsageSum::workId).thenComparing(UsageSum::month))
                .toList();
    }

    /** Providers and databases disagree on the type of a sum. */
    private static UsageNumbers numbers(Object[] row) {
        return new UsageNumbers(
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue());
    }

    private static Map<String, ReportedWork> works(EntityManager em, List<UsageSum> sums) {
        List<String> ids = sums.stream().map(UsageSum::workId).distinct().toList();
        Map<String, ReportedWork> works = new HashMap<>();
        for (int from = 0; from < ids.size(); from += WORKS_AT_ONCE) {
            em.createQuery(
                            "select w.id, w.title, w.type, w.year, w.details from Work w where w.id in :ids",
                            Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(from + WORKS_AT_ONCE, ids.size())))
                    .getResultList()
                    .forEach(row -> works.put(
                            (String) row[0],
                            new ReportedWork(
                                    (String) row[0], (String) row[1], (WorkType) row[2], (Integer) row[3], (WorkDetails)
                                            row[4])));
        }
        return works;
    }
}
