package io.stoa.core.catalog;

/**
 * A kind of entries, as its catalogue registers it with the engine.
 *
 * @param <E> the entity
 * @param <D> the draft
 * @param name the kind's name in references, audit lines and messages: lower case with hyphens, at most 40 characters
 * @param entity the entity class; its JPQL name is its simple name
 * @param draft the draft record
 * @param approveRevisions whether the revision of a published entry waits for approval
 */
public record EntryKind<E extends CatalogEntry, D extends EntryDraft>(
        String name, Class<E> entity, Class<D> draft, boolean approveRevisions) {}
