package io.stoa.literature.exchange;

import io.stoa.core.error.Message;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.StringValue;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries one by one with jbibtex, which by itself reads whole files only. Strings ({@code @string}) are resolved, and
 * cross references too: an entry that refers to a later one waits for it, with those behind it, as far as memory is bounded.
 */
final class BibTexRecords implements RecordRows.Source<BibTexRecords.Record> {

    /**
     * An entry.
     *
     * @param kind its type in lower case
     * @param key its key
     * @param fields its fields by their names in lower case, as LaTeX
     */
    record Record(String kind, String key, Map<String, String> fields) {}

    private static final int MOST_KEPT = 1_000;
    private static final int MOST_CHARACTERS = 4 << 20;
    private static final String CROSSREF = "crossref";
    private static final Set<String> NOT_INHERITED = Set.of(
            "title",
            "subtitle",
            "shorttitle",
            "author",
            "abstract",
            "annote",
            "keywords",
            "note",
            "doi",
            "url",
            "urldate",
            "eprint",
            "pages",
            "pagetotal",
            "pmid",
            CROSSREF);

    private final BibTexEntries entries;
    private final Parser parser;
    private final Deque<Cut<Record>> waiting = new ArrayDeque<>();
    private final Map<String, Record> parents = new LinkedHashMap<>();
    private long waitingCharacters;
    private long parentCharacters;
    private long macroCharacters;
    private boolean ended;

    BibTexRecords(BibTexEntries entries) {
        this.entries = entries;
        try {
            this.parser = new Parser();
        } catch (ParseException e) {
            throw new IllegalStateException("the parser of an empty file", e);
        }
        for (String name : List.of(
                "sept",
                "january",
                "february",
                "march",
                "april",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december")) {
            parser.addMacro(name, name);
        }
    }

    @Override
    public @Nullable Cut<Record> next() throws IOException {
        while (!isReady(waiting.peek())) {
            Cut<Record> read = ended ? null : readOne();
            if (read == null) {
                ended = true;
                break;
            }
            waiting.add(read);
            remember(read.record());
        }
        Cut<Record> next = waiting.poll();
        if (next == null || next.record() == null) {
            return next;
        }
        waitingCharacters -= size(next.record());
        return Cut.of(next.line(), whole(next.record()));
    }

    private boolean isReady(@Nullable Cut<Record> head) {
        if (head == null) {
            return false;
        }
        String parent = head.record() == null ? null : head.record().fields().get(CROSSREF);
        return parent == null
                || parents.containsKey(parent.toLowerCase(Locale.ROOT))
                || waiting.size() >= MOST_KEPT
                || waitingCharacters >= MOST_CHARACTERS;
    }

    private void remember(@Nullable Record record) {
        if (record == null) {
            return;
        }
        waitingCharacters += size(record);
        Record before = parents.put(record.key().toLowerCase(Locale.ROOT), record);
        parentCharacters += size(record) - (before == null ? 0 : size(before));
        var oldest = parents.entrySet().iterator();
        while (parents.size() > MOST_KEPT || parentCharacters > MOST_CHARACTERS) {
            parentCharacters -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Record record) {
        return record.fields().values().stream().mapToLong(String::length).sum()
                + record.key().length();
    }

    /** With what it lacks and the entry that it refers to has. */
    private Record whole(Record record) {
        String key = record.fields().get(CROSSREF);
        Record parent = key == null ? null : parents.get(key.toLowerCase(Locale.ROOT));
        if (parent == null || parent == record) {
            return record;
        }
        Map<String, String> fields = new LinkedHashMap<>(record.fields());
        fields.remove(CROSSREF);
        String title = parent.fields().get("title");
        if (title != null) {
            fields.putIfAbsent("booktitle", title);
        }
        parent.fields().forEach((name, value) -> {
            if (!NOT_INHERITED.contains(name)) {
                fields.putIfAbsent(name, value);
            }
        });
        return new Record(record.kind(), record.key(), fields);
    }

    private @Nullable Cut<Record> readOne() throws IOException {
        for (Cut<BibTexEntries.Entry> cut = entries.next(); cut != null; cut = entries.next()) {
            BibTexEntries.Entry entry = cut.record();
            if (entry == null) {
                return new Cut<>(cut.line(), null, cut.damage());
            }
            switch (entry.kind()) {
                case "comment", "preamble" -> {}
                case "include" -> {
                    return Cut.damaged(cut.line(), Message.of("literature.exchange.include"));
                }
                default -> {
                    Cut<Record> record = parsed(cut.line(), entry);
                    if (record != null) {
                        return record;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Cut<Record> parsed(long line, BibTexEntries.Entry entry) {
        try {
            if (entry.kind().equals("string")) {
                addMacro(entry.body());
                return null;
            }
            return Cut.of(line, record(entry));
        } catch (ParseException | TokenMgrException e) {
            String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            return Cut.damaged(
                    line,
                    Message.of(
                            "literature.exchange.malformed",
                            "reason",
                            reason.length() > 200 ? reason.substring(0, 200) + "…" : reason));
        }
    }

    private void addMacro(String body) throws ParseException {
        for (BibTeXString string : parse("@string{" + body + "}").getStrings().values()) {
            String text = string.getValue().toUserString();
            macroCharacters += text.length();
            if (macroCharacters > MOST_CHARACTERS) {
                throw new ParseException("the strings have more than " + MOST_CHARACTERS + " characters");
            }
            parser.addMacro(new BibTeXString(string.getKey(), new StringValue(text, StringValue.Style.BRACED)));
        }
    }

    /** The key is kept from jbibtex, which knows no Chinese keys. */
    private Record record(BibTexEntries.Entry entry) throws ParseException {
        int comma = entry.body().indexOf(',');
        String start = comma < 0 ? entry.body() : entry.body().substring(0, comma);
        boolean keyed = start.indexOf('=') < 0;
        String fields = comma < 0 ? "" : entry.body().substring(keyed ? comma + 1 : 0);
        Map<String, String> values = new LinkedHashMap<>();
        if (!fields.isBlank()) {
            for (BibTeXEntry parsed :
                    parse("@entry{key," + fields + "}").getEntries().values()) {
                parsed.getFields()
                        .forEach((name, value) ->
                                values.putIfAbsent(name.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
            }
        }
        return new Record(entry.kind(), keyed ? start.strip() : "", values);
    }

    /** A string that is not defined stands for its name; cross references are resolved here. */
    private BibTeXDatabase parse(String entry) throws ParseException {
        parser.missing.clear();
        BibTeXDatabase parsed = parser.parse(new StringReader(entry));
        List<String> missing = List.copyOf(parser.missing);
        if (missing.isEmpty()) {
            return parsed;
        }
        missing.forEach(name -> parser.addMacro(name, name));
        parsed = parser.parse(new StringReader(entry));
        missing.forEach(parser::removeMacro);
        return parsed;
    }

    private static final class Parser extends BibTeXParser {

        private final Set<String> missing = new LinkedHashSet<>();

        Parser() throws ParseException {}

        @Override
        public void checkStringResolution(Key key, @Nullable BibTeXString string) {
            if (string == null) {
                missing.add(key.getValue());
            }
        }

        @Override
        public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {
            // The entry may stand in another place of the file, which this parser does not see.
        }
    }
}
