package io.stoa.literature.citation;

import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.error.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * A citation style 引文样式 in the Citation Style Language 1.0.
 *
 * <pre>{@code
 * CitationStyle style = CitationStyle.named("china-national-standard-gb-t-7714-2015-numeric");
 * }</pre>
 */
public final class CitationStyle {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}");

    private final StyleXml xml;

    private CitationStyle(StyleXml xml) {
        this.xml = xml;
    }

    /**
     * A style of the public collection, which a host adds as {@code org.citationstyles:styles}.
     *
     * @param name the style's file name without its ending
     * @return the style
     * @throws UsageException if the collection is not on the class path
     * @throws NotFoundException if it has no such style
     */
    public static CitationStyle named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new NotFoundException(Message.of("literature.citation.unknown-style", "style", name));
        }
        ClassLoader loader = CitationStyle.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(name + ".csl")) {
            if (in != null) {
                return read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (loader.getResource("apa.csl") == null) {
            throw new UsageException(
                    Message.of("literature.citation.no-styles", "artifact", "org.citationstyles:styles"));
        }
        throw new NotFoundException(Message.of("literature.citation.unknown-style", "style", name));
    }

    /**
     * A style by its file.
     *
     * @param in the CSL file, at most 2 MB; not closed
     * @return the style
     * @throws UnreadableInputException if it is no independent CSL style, too large, or has a document type declaration
     */
    public static CitationStyle read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnreadableInputException(
                        Message.of("literature.citation.style-too-large", "limit", MAX_BYTES));
            }
            return new CitationStyle(StyleXml.parse(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the style's title as its file has it}
     */
    public String title() {
        return xml.title();
    }

    StyleXml xml() {
        return xml;
    }
}
