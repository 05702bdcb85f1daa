/** Tables in and out: CSV and XLSX with headers in the reader's language, templates, and problems told by row. */
@NullMarked
package io.stoa.core.tabular;

import org.jspecify.annotations.NullMarked;
