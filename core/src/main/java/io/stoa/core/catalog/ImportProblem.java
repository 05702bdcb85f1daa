package io.stoa.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was refused.
 *
 * @param row the row's number as its author counts
 * @param field the column or property, or null if the row as a whole is meant
 * @param code stable code of the reason
 * @param message the reason in the language of the caller who ran the import
 */
public record ImportProblem(long row, @Nullable String field, String code, String message) {}
