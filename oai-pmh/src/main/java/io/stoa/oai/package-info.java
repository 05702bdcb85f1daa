/** OAI-PMH 2.0: a provider and a harvester. */
@NullMarked
package io.stoa.oai;

import org.jspecify.annotations.NullMarked;
