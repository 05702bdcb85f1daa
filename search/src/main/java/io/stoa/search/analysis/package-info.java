/** How texts become the words of an index: Chinese, German, Russian, English and others, pinyin and identifiers. */
@NullMarked
package io.stoa.search.analysis;

import org.jspecify.annotations.NullMarked;
