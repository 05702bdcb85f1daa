package io.stoa.core.tabular;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a table is read.
 *
 * @param locale the language in which problems are told
 * @param charset the encoding of a CSV file, or null to find out: by its byte order mark, else UTF-8 if all of the
 *     file is that, else GB18030 if all of it is that
 * @param limits what is still read
 */
public record ReadOptions(Locale locale, @Nullable Charset charset, TableLimits limits) {

    /**
     * Finds out the encoding, with default limits.
     *
     * @param locale the language in which problems are told
     * @return the options
     */
    public static ReadOptions in(Locale locale) {
        return new ReadOptions(locale, null, TableLimits.DEFAULT);
    }

    /**
     * {@return the same for a known encoding}
     *
     * @param known the encoding
     */
    public ReadOptions withCharset(Charset known) {
        return new ReadOptions(locale, known, limits);
    }

    /**
     * {@return the same with other limits}
     *
     * @param other the limits
     */
    public ReadOptions withLimits(TableLimits other) {
        return new ReadOptions(locale, charset, other);
    }
}
