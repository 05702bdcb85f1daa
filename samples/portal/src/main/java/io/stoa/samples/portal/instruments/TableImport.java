package io.stoa.samples.portal.instruments;

import io.stoa.core.access.Action;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.tabular.TableFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table that can be imported.
 *
 * @param <T> what its rows become
 */
interface TableImport<T> {

    /** {@return what the table holds} */
    ImportJob.Kind kind();

    /** {@return the action that it takes to import one} */
    Action action();

    /** {@return the kind of what is imported, which the access policy is asked about} */
    String entryKind();

    /**
     * How a table is read.
     *
     * @param organisation the organisation that it is imported for
     * @param register the name of the register that it comes from
     * @return the format
     */
    TableFormat<T> format(String organisation, String register);

    /**
     * Takes the rows in, as the present caller.
     *
     * @param order what was asked for
     * @param rows the rows
     * @return what came of it
     */
    Done run(ImportJob.Order order, Iterator<ImportRow<T>> rows);

    /**
     * What came of an import.
     *
     * @param outcome how many rows did what
     * @param problems why rows were refused, to be kept with the job; null if Stoa keeps them under the run's id
     */
    record Done(ImportJob.Outcome outcome, @Nullable List<ImportProblem> problems) {}
}
