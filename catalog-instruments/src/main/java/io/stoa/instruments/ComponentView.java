package io.stoa.instruments;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;

/**
 * A part of an instrument, or an instrument that another is a part of.
 *
 * @param id its id
 * @param names its names by language
 * @param status its state
 */
public record ComponentView(String id, LocalizedText names, EntryStatus status) {}
