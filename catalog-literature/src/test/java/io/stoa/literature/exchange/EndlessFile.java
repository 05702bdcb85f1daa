package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.literature.WorkDraft;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A file that goes on with the same bytes until so many were read. */
final class EndlessFile extends InputStream {

    private static final long LARGER_THAN_THE_MEMORY = 64L << 20;

    private final byte[] start;
    private final byte[] again;
    private long left;
    private int at;

    EndlessFile(String start, String again, long length) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
        this.left = length;
    }

    @Override
    public int read() {
        if (left-- <= 0) {
            return -1;
        }
        int index = at++;
        if (at == start.length + again.length) {
            at = start.length;
        }
        return index < start.length ? start[index] : again[index - start.length];
    }

    /** Reads files of one line each in a process with little memory, and says how each ended. */
    public static void main(String[] arguments) {
        Map<WorkFormat, String> starts = Map.of(
                WorkFormat.BIBTEX, "@article{a, title = {",
                WorkFormat.RIS, "TY  - BOOK\nTI  - ",
                WorkFormat.CSL_JSON, "[{\"id\":1,\"title\":\"",
                WorkFormat.DUBLIN_CORE, "<dc xmlns='http://purl.org/dc/elements/1.1/'><title>");
        starts.forEach((format, start) -> {
            InputStream file = new EndlessFile(start, "x", LARGER_THAN_THE_MEMORY);
            try (WorkReading reading = format.read(file, Files.DEFAULTS, Locale.ENGLISH)) {
                int rows = 0;
                String last = "";
                while (reading.hasNext()) {
                    ImportRow<WorkDraft> row = reading.next();
                    rows++;
                    last = Files.problem(row);
                }
                System.out.println(format + " " + rows + " " + last.replaceAll(".*?([0-9]{5,}).*", "$1"));
            }
        });
    }
}
