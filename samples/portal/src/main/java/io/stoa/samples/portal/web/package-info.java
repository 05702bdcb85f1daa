/** What all pages share: layout, languages, errors. */
@NullMarked
package io.stoa.samples.portal.web;

import org.jspecify.annotations.NullMarked;
