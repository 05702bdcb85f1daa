package io.stoa.core.tabular;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Goes through an XLSX file before it is read, with the archive reader and the parser that will read it: unpacks
 * every part, counting what really comes out (headers may lie), and refuses what the reader would take into memory
 * without bounds.
 */
final class XlsxGuard {

    private static final int MOST_PARTS = 10_000;
    /** Small parts of XML may well shrink a hundredfold; only large ones are dangerous. */
    private static final long HARMLESS = 10L << 20;
    /** Written as &amp;#x4e2d; a character takes eight bytes; the rest is for tags and white space. */
    private static final int BYTES_OF_A_CHARACTER = 8;

    private static final int BYTES_OF_A_TAG = 1 << 16;

    private final TableLimits limits;
    private final XlsxContent content;
    private final XMLInputFactory parsers;
    private long total;

    XlsxGuard(TableLimits limits) {
        this.limits = limits;
        this.content = new XlsxContent(limits);
        this.parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Checks a file, and returns what was seen in it. */
    XlsxContent check(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            int parts = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw Refusals.of("zip-bomb", "part", part.getName(), "limit", MOST_PARTS);
                }
                check(zip, part);
            }
        } catch (IOException e) {
            throw Refusals.because(e, "broken-xlsx");
        }
        content.checkEnd();
        return content;
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream packed = zip.getInputStream(part)) {
            Counted in = new Counted(packed, part);
            try {
                parse(in, part.getName());
            } catch (XMLStreamException | UncheckedStreamException e) {
                // A picture, or a part at which the reader's parser will stop as well: its size is what is left to see.
                in.markup = false;
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void parse(InputStream in, String part) throws XMLStreamException {
        XMLStreamReader xml = parsers.createXMLStreamReader(in);
        content.begin(part);
        while (xml.hasNext()) {
            xml.next();
            content.see(xml);
        }
    }

    /** Counts the bytes of a part, and those between one tag and the next. */
    private final class Counted extends InputStream {

        private final InputStream in;
        private final ZipArchiveEntry part;
        private final byte[] single = new byte[1];
        private boolean markup = true;
        private long size;
        private long run;

        Counted(InputStream in, ZipArchiveEntry part) {
            this.in = in;
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = offset; markup && i < offset + read; i++) {
                run = buffer[i] == '<' ? 0 : run + 1;
                long characters = (run - BYTES_OF_A_TAG) / BYTES_OF_A_CHARACTER;
                if (characters > limits.cellCharacters()) {
                    throw content.tooLong(characters);
                }
            }
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            size += read;
            total += read;
            boolean swollen = size > HARMLESS && size / limits.inflationRatio() > Math.max(1, part.getCompressedSize());
            if (total > limits.inflatedBytes() || swollen) {
                throw Refusals.of("zip-bomb", "part", part.getName(), "limit", limits.inflatedBytes());
            }
        }
    }
}
