/** OAI-PMH 2.0: a provider that any servlet or handler can call. */
@NullMarked
package io.stoa.oai;

import org.jspecify.annotations.NullMarked;
