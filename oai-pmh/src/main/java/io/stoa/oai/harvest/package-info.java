/** Harvests repositories over OAI-PMH 2.0 and keeps what they gave. */
@NullMarked
package io.stoa.oai.harvest;

import org.jspecify.annotations.NullMarked;
