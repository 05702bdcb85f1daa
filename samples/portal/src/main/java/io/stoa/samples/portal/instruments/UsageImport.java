package io.stoa.samples.portal.instruments;

import io.stoa.core.access.Action;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.tabular.TableFormat;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.usage.UsageDraft;
import io.stoa.instruments.usage.UsageImportReport;
import io.stoa.instruments.usage.UsageLog;
import io.stoa.instruments.usage.UsageTable;
import io.stoa.samples.portal.web.Show;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tables of sessions in which an organisation's instruments were used. They name an instrument by its id or by its name, if no
 * other instrument of the organisation is called so. An import that was interrupted begins anew; what it had recorded is known.
 */
@Component
class UsageImport implements TableImport<UsageDraft> {

    private final UsageLog usage;
    private final InstrumentCatalog instruments;

    UsageImport(UsageLog usage, InstrumentCatalog instruments) {
        this.usage = usage;
        this.instruments = instruments;
    }

    @Override
    public ImportJob.Kind kind() {
        return ImportJob.Kind.USAGE;
    }

    @Override
    public Action action() {
        return UsageLog.RECORD;
    }

    @Override
    public String entryKind() {
        return UsageLog.KIND;
    }

    @Override
    public TableFormat<UsageDraft> format(String organisation, String register) {
        return UsageTable.of(register, Show.ZONE, new Lookup(organisation));
    }

    /** Finds an organisation's instruments by what they are called; read when the first row asks. */
    private final class Lookup implements Function<String, @Nullable String> {

        private final String organisation;
        private @Nullable Map<String, String> known;

        Lookup(String organisation) {
            this.organisation = organisation;
        }

        @Override
        public @Nullable String apply(String named) {
            if (known == null) {
                known = known(organisation);
            }
            return known.get(named.strip());
        }
    }

    @Override
    public Done run(ImportJob.Order order, Iterator<ImportRow<UsageDraft>> rows) {
        UsageImportReport report = usage.importAll(order.organisation(), rows);
        return new Done(
                new ImportJob.Outcome(
                        order.id(), report.read(), report.recorded(), 0, report.unchanged(), report.refused()),
                report.problems());
    }

    private Map<String, String> known(String organisation) {
        Map<String, String> known = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        InstrumentQuery own = InstrumentQuery.matching(EntryFilter.all().withProvider(organisation));
        Page.stream(PageRequest.first(PageRequest.MAX_SIZE), page -> instruments.list(own, page))
                .forEach(each -> name(each, known, ambiguous));
        known.keySet().removeAll(ambiguous);
        return known;
    }

    private static void name(InstrumentSummary instrument, Map<String, String> known, Set<String> ambiguous) {
        known.put(instrument.id(), instrument.id());
        for (String name : new HashSet<>(instrument.names().texts().values())) {
            if (known.putIfAbsent(name, instrument.id()) != null) {
                ambiguous.add(name);
            }
        }
    }
}
