/**
 * MARC 21 and UNIMARC (CNMARC) in ISO 2709 and MARCXML, through marc4j.
 *
 * <p>What a record says beyond the description is carried with it ({@link io.stoa.literature.CarriedFields}), so that an
 * export in the same format gives every field back; what was edited since replaces what it was made of.
 */
@NullMarked
package io.stoa.literature.exchange.marc;

import org.jspecify.annotations.NullMarked;
