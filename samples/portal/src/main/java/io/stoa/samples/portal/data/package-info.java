/** What machines and providers of data need: templates, OAI-PMH, site maps. */
@NullMarked
package io.stoa.samples.portal.data;

import org.jspecify.annotations.NullMarked;
