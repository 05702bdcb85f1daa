package io.stoa.samples.portal.instruments;

import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.tabular.TableFormat;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.exchange.InstrumentTable;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/** Tables of instruments. An import that was interrupted goes on behind its last committed chunk. */
@Component
class InstrumentImport implements TableImport<InstrumentDraft> {

    private static final int CHUNK = 100;

    private final InstrumentCatalog instruments;

    InstrumentImport(InstrumentCatalog instruments) {
        this.instruments = instruments;
    }

    @Override
    public ImportJob.Kind kind() {
        return ImportJob.Kind.INSTRUMENTS;
    }

    @Override
    public Action action() {
        return Action.IMPORT;
    }

    @Override
    public String entryKind() {
        return InstrumentCatalog.KIND;
    }

    @Override
    public TableFormat<InstrumentDraft> format(String organisation, String register) {
        return InstrumentTable.of(organisation, register);
    }

    @Override
    public Done run(ImportJob.Order order, Iterator<ImportRow<InstrumentDraft>> rows) {
        ImportReport report = instruments.importAll(
                rows,
                ImportOptions.forProvider(order.id(), order.organisation()).inChunksOf(CHUNK));
        return new Done(
                new ImportJob.Outcome(
                        report.runId(),
                        report.read(),
                        report.registered(),
                        report.revised(),
                        report.unchanged(),
                        report.refused()),
                null);
    }
}
