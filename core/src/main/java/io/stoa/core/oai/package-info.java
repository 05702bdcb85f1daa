/** What a catalogue says so that OAI-PMH can serve it. */
@NullMarked
package io.stoa.core.oai;

import org.jspecify.annotations.NullMarked;
