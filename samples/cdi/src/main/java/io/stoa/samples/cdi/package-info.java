/** A host of Stoa on Jakarta CDI and Jakarta Transactions, here Weld and Narayana. */
@NullMarked
package io.stoa.samples.cdi;

import org.jspecify.annotations.NullMarked;
