package io.stoa.experts.exchange;

import java.io.InputStream;

/** Takes tables of experts in 专家信息导入. Tables are written and templates made with {@link ExpertTable}. */
public interface ExpertExchange {

    /**
     * Imports a table, CSV or XLSX, as {@link ExpertTable} describes it. Each row is compared with the entries that the caller
     * may see and with the rows before it, by ORCID iD, e-mail address, names and, for those who may find by them, identity
     * documents. Not inside of a transaction, since it makes many of its own.
     *
     * <p>Numbers of identity documents and bank accounts go to {@link io.stoa.experts.PersonalRecords} and nowhere else, after
     * their rows have gone in; a row with such a number is refused for callers who may not keep them. If a run breaks off,
     * import the same table again under the same name: it goes on where it was, and stores all numbers.
     *
     * @param table the table; not closed
     * @param how the options
     * @return what became of it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not import for the organisation
     * @throws io.stoa.core.error.UnreadableInputException if the table as a whole cannot be read
     * @throws io.stoa.core.error.UsageException inside of a transaction
     */
    ExpertImportReport importTable(InputStream table, ExpertImport how);
}
