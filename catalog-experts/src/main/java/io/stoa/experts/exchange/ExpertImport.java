package io.stoa.experts.exchange;

import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.tabular.ReadOptions;
import java.util.Locale;

/**
 * How a table of experts is imported.
 *
 * @param run name, organisation and chunks of the run, and whether new entries are published at once
 * @param source the name of the register that the table comes from, at most 100 characters; with a person's number it makes
 *     the key by which a row is known again
 * @param reading language, encoding and limits of the table
 * @param sameIdentifier what becomes of a row whose ORCID iD, e-mail address or identity document another entry has
 * @param sameName what becomes of a row that has a name in common with another entry
 */
public record ExpertImport(
        ImportOptions run, String source, ReadOptions reading, OnDuplicate sameIdentifier, OnDuplicate sameName) {

    /**
     * An import for one organisation: rows with the identifiers of others are refused, those with the names of others are
     * reported.
     *
     * @param name the run's name, such as that of the file
     * @param providerId the organisation
     * @param source the name of the register that the table comes from
     * @param locale the language in which problems are told
     * @return the options
     */
    public static ExpertImport forProvider(String name, String providerId, String source, Locale locale) {
        return new ExpertImport(
                ImportOptions.forProvider(name, providerId),
                source,
                ReadOptions.in(locale),
                OnDuplicate.REFUSE,
                OnDuplicate.REPORT);
    }

    /**
     * {@return the same with other answers to duplicates}
     *
     * @param identifier what becomes of a row with the identifier of another entry
     * @param name what becomes of a row with the name of another entry
     */
    public ExpertImport onDuplicates(OnDuplicate identifier, OnDuplicate name) {
        return new ExpertImport(run, source, reading, identifier, name);
    }

    /**
     * {@return the same with other settings of the run}
     *
     * @param settings name, organisation and chunks of the run
     */
    public ExpertImport running(ImportOptions settings) {
        return new ExpertImport(settings, source, reading, sameIdentifier, sameName);
    }
}
