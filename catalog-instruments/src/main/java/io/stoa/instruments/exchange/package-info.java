/** Instruments in the formats of others: tables, PIDINST, DataCite and the national platform. */
@NullMarked
package io.stoa.instruments.exchange;

import org.jspecify.annotations.NullMarked;
