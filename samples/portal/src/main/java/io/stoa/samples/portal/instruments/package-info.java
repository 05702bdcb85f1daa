/** Instruments: their public pages, booking, the desks of keepers and providers, imports. */
@NullMarked
package io.stoa.samples.portal.instruments;

import org.jspecify.annotations.NullMarked;
