/** What the use of instruments costs: rates, charges, statements and invoices. */
@NullMarked
package io.stoa.instruments.billing;

import org.jspecify.annotations.NullMarked;
