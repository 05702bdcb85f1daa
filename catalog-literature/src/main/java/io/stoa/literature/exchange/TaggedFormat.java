package io.stoa.literature.exchange;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.Message;
import io.stoa.core.exchange.Exchanged;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format of lines that begin with a tag: one table of tags, one of types, and the lines between which a record stands. */
abstract class TaggedFormat implements WorkCodec {

    /** The most characters of a record. */
    static final int LONGEST = 1 << 20;

    /** A line: its tag and what stands behind it. */
    record Tagged(String tag, String value) {}

    /** Finds the tag (group 1) and the value (group 2) in a line. */
    abstract Pattern line();

    /** The tag of the type, which begins a record. */
    abstract String first();

    /** The tag that ends a record, or null if an empty line does. */
    abstract @Nullable String last();

    /** What the tags mean; of several with one meaning, the first is written. */
    abstract Map<String, Part> parts();

    /** What the types are; of several for one type, the first is written. */
    abstract Map<String, WorkType> types();

    /** The lines of a field. */
    abstract void write(Part part, String value, LineWriter out) throws IOException;

    /** Takes a line that is written. */
    interface LineWriter {
        void line(String tag, String value) throws IOException;
    }

    @Override
    public Iterator<ImportRow<Exchanged<WorkDraft>>> rows(InputStream in, ReadDefaults defaults, Locale locale)
            throws IOException {
        TextLines lines = new TextLines(TextReader.of(in), LONGEST);
        return new RecordRows<>(new Records(lines), record -> describe(record, defaults), locale);
    }

    private Exchanged<WorkDraft> describe(List<Tagged> record, ReadDefaults defaults) {
        String named = record.get(0).value().strip();
        WorkType type = types().entrySet().stream()
                .filter(known -> known.getKey().equalsIgnoreCase(named))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        ReferenceReader reader = new ReferenceReader(type == null ? WorkType.OTHER : refined(type, record), defaults);
        if (type == null) {
            reader.unread(first(), named);
        }
        for (Tagged line : record.subList(1, record.size())) {
            Part part = parts().get(line.tag().toUpperCase(Locale.ROOT));
            if (part == Part.KEYWORD) {
                line.value().lines().forEach(word -> reader.read(part, line.tag(), word));
            } else {
                reader.read(part, line.tag(), line.value());
            }
        }
        return reader.finish(record);
    }

    /** A thesis says in words for which degree it is. */
    private WorkType refined(WorkType type, List<Tagged> record) {
        if (type != WorkType.THESIS) {
            return type;
        }
        for (Tagged line : record) {
            if (parts().get(line.tag()) == Part.GENRE) {
                return TypeNames.thesis(line.value());
            }
        }
        return type;
    }

    @Override
    public void write(Iterator<? extends WorkDraft> works, OutputStream out, Locale locale) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        while (works.hasNext()) {
            WorkDraft work = works.next();
            LineWriter lines = (tag, value) -> writer.write(written(tag, value.replaceAll("\\s*\\n\\s*", " ")));
            lines.line(first(), TypeNames.of(types(), work.type()));
            if (TypeNames.lacksDegree(work)) {
                write(Part.GENRE, TypeNames.degree(work.type()), lines);
            }
            for (ReferenceParts.Field field : ReferenceParts.of(work)) {
                write(field.part(), field.value(), lines);
            }
            String end = last();
            writer.write(end == null ? "\r\n" : written(end, ""));
        }
        writer.flush();
    }

    abstract String written(String tag, String value);

    /** The tag that a part is written under, or null. */
    @Nullable
    String tag(Part part) {
        return parts().entrySet().stream()
                .filter(entry -> entry.getValue() == part)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static <V> Map<String, V> table(Object... keysAndValues) {
        Map<String, V> table = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            @SuppressWarnings("unchecked")
            V value = (V) keysAndValues[i + 1];
            for (String key : ((String) keysAndValues[i]).split("\\|")) {
                table.put(key, value);
            }
        }
        return table;
    }

    /** Cuts the lines into records. */
    private final class Records implements RecordRows.Source<List<Tagged>> {

        private final TextLines lines;
        private final List<Tagged> record = new ArrayList<>();
        private final StringBuilder stray = new StringBuilder();
        private long start;
        private long strayLine;
        private long length;
        private boolean afterBlank;
        private boolean endsSeen;

        Records(TextLines lines) {
            this.lines = lines;
        }

        @Override
        public @Nullable Cut<List<Tagged>> next() throws IOException {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Cut<List<Tagged>> finished = take(line);
                if (finished != null) {
                    return finished;
                }
            }
            return atEnd();
        }

        private @Nullable Cut<List<Tagged>> take(String line) {
            Matcher matcher = line().matcher(line);
            boolean tagged = matcher.matches();
            String tag = tagged ? matcher.group(1) : "";
            Cut<List<Tagged>> finished = null;
            if (tag.equalsIgnoreCase(first())) {
                finished = record.isEmpty() ? strayed() : finished();
                start = lines.number();
            } else if (tagged && tag.equalsIgnoreCase(last())) {
                endsSeen = true;
                return record.isEmpty() ? null : finished();
            }
            add(line, tag, tagged ? Objects.requireNonNullElse(matcher.group(2), "") : line);
            return finished;
        }

        private void add(String line, String tag, String value) {
            boolean blank = line.isBlank();
            length += line.length() + (lines.wasCut() ? LONGEST : 0);
            if (record.isEmpty() && !tag.equalsIgnoreCase(first())) {
                stray(line);
            } else if (length > LONGEST) {
                afterBlank = false;
            } else if (!tag.isEmpty()) {
                record.add(new Tagged(tag, value.strip()));
            } else if (!blank) {
                continued(value);
            }
            afterBlank = blank;
        }

        /** A line without a tag belongs to the field before it. */
        private void continued(String value) {
            Tagged before = record.remove(record.size() - 1);
            String between = afterBlank ? "\n\n" : "\n";
            record.add(new Tagged(before.tag(), before.value() + between + value.strip()));
        }

        private void stray(String line) {
            if (!line.isBlank()) {
                strayLine = stray.length() == 0 ? lines.number() : strayLine;
                stray.append(stray.length() == 0 ? line.substring(0, Math.min(40, line.length())) : "");
            }
        }

        private @Nullable Cut<List<Tagged>> strayed() {
            length = 0;
            if (stray.length() == 0) {
                return null;
            }
            Message damage = Message.of(
                    "literature.exchange.no-record", "found", DraftParts.clean(stray.toString()), "expected", first());
            stray.setLength(0);
            return Cut.damaged(strayLine, damage);
        }

        private Cut<List<Tagged>> finished() {
            boolean tooLong = length > LONGEST;
            List<Tagged> lines = List.copyOf(record);
            record.clear();
            length = 0;
            return tooLong
                    ? Cut.damaged(start, Message.of("literature.exchange.too-long", "limit", LONGEST))
                    : Cut.of(start, lines);
        }

        /** A file whose records have ends, but for the last, was cut off. */
        private @Nullable Cut<List<Tagged>> atEnd() {
            if (record.isEmpty()) {
                return strayed();
            }
            if (endsSeen) {
                record.clear();
                return Cut.damaged(start, Message.of("literature.exchange.truncated", "expected", last()));
            }
            return finished();
        }
    }
}
