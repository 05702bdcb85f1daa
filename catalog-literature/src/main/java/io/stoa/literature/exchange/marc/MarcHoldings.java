package io.stoa.literature.exchange.marc;

import io.stoa.core.catalog.ImportRow;
import io.stoa.core.exchange.Exchanged;
import io.stoa.core.exchange.Loss;
import io.stoa.core.exchange.LossReport;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.CarriedField;
import io.stoa.literature.CarriedFields;
import io.stoa.literature.HoldingDraft;
import io.stoa.literature.Item;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holdings in records 馆藏字段: 852 with 866 (MARC 21 Format for Holdings Data, also used in UNIMARC) and 905, as CNMARC
 * records have it by practice. They are carried with the description ({@link CarriedFields}), from which they are read and into
 * which they are written; a field that still says the same stays as it was.
 *
 * <table>
 * <caption>Subfields and what they become</caption>
 * <tr><th>852</th><th>905</th><th>Holding</th></tr>
 * <tr><td>$a</td><td>$a</td><td>library, by its code</td></tr>
 * <tr><td>$b $c</td><td>$c</td><td>location; of 852 divided by {@code --}</td></tr>
 * <tr><td>$k $h $i $m</td><td>$d $e, or $f</td><td>call number 索书号; of 905 class and book number divided by a slash</td></tr>
 * <tr><td>$p</td><td>$b</td><td>items, by their bar codes 条码号</td></tr>
 * <tr><td>$x</td><td></td><td>internal note</td></tr>
 * <tr><td>866 $a with the same $8, or following</td><td>$v</td><td>coverage</td></tr>
 * </table>
 *
 * <p>A holding is known again by the work's source id with {@code #} and its number among the record's holdings. Policies are not
 * said in these fields.
 */
public final class MarcHoldings {

    private static final String HOLDING = "852";
    private static final String TEXTUAL = "866";
    private static final String CHINESE = "905";
    private static final String READ_852 = "abckhimpx8";
    private static final String READ_905 = "abcdefv";
    private static final Pattern SLASH = Pattern.compile("/");

    private MarcHoldings() {}

    /**
     * The holdings that a work's record names.
     *
     * @param work the work as it was read from MARC 21 or UNIMARC
     * @param libraries finds the organisation of a library by its code, or null if it is not known
     * @return the holdings with a source and source id; and as not read the subfields that say more, and
     *     {@code 852$a} or {@code 905$a} of libraries that are not known
     */
    public static Exchanged<List<HoldingDraft>> of(WorkDraft work, Function<String, @Nullable String> libraries) {
        List<HoldingDraft> holdings = new ArrayList<>();
        List<Loss> unread = new ArrayList<>();
        for (Named named : named(work)) {
            String library = libraries.apply(named.code());
            if (library == null) {
                unread.add(Loss.of(named.field().tag() + "$a", named.code()));
            } else {
                holdings.add(named.holding().apply(library));
                unread.addAll(named.unread());
            }
        }
        return new Exchanged<>(holdings, new LossReport(List.of(), unread));
    }

    /**
     * The holdings of one library in a file of records, as {@link io.stoa.literature.Holdings#importAll} takes them. The works
     * must be imported before; records that cannot be read are left to their import.
     *
     * @param works the works as they are read from MARC 21 or UNIMARC
     * @param libraryId the organisation of the library
     * @param libraries finds the organisation of a library by its code, or null if it is not known
     * @return its holdings, with the numbers of their records
     */
    public static Iterator<ImportRow<HoldingDraft>> rows(
            Iterator<? extends ImportRow<WorkDraft>> works,
            String libraryId,
            Function<String, @Nullable String> libraries) {
        return new Rows(works, libraryId, libraries);
    }

    /**
     * The work with these holdings in its record, in place of those that it names: 852 and 866 in MARC 21, 905 in
     * UNIMARC. Fields of libraries without a code stay as they are.
     *
     * @param work the work
     * @param format in which format it will be written
     * @param holdings what libraries hold of it
     * @param codes the code of a library's organisation, or null if it has none; its holdings are left out
     * @return the work to be written
     */
    public static WorkDraft with(
            WorkDraft work, MarcFormat format, List<HoldingDraft> holdings, Function<String, @Nullable String> codes) {
        CarriedFields carried = work.carried();
        boolean same = carried != null && carried.format().equals(format.code());
        List<CarriedField> fields =
                new ArrayList<>(same ? Objects.requireNonNull(carried).fields() : List.of());
        List<HoldingDraft> left = new ArrayList<>(holdings);
        for (Named named : same ? named(work) : List.<Named>of()) {
            HoldingDraft kept = left.stream()
                    .filter(holding -> named.code().equals(codes.apply(holding.libraryId())))
                    .filter(holding -> said(holding).equals(said(named.holding().apply(holding.libraryId()))))
                    .findFirst()
                    .orElse(null);
            boolean ofOthers =
                    holdings.stream().noneMatch(holding -> named.code().equals(codes.apply(holding.libraryId())));
            if (kept != null) {
                left.remove(kept);
            } else if (!ofOthers) {
                named.fields().forEach(fields::remove);
            }
        }
        for (HoldingDraft holding : left) {
            String code = codes.apply(holding.libraryId());
            if (code != null) {
                fields.addAll(
                        format == MarcFormat.MARC21 ? marc21(holding, code, lastLink(fields)) : cnmarc(holding, code));
            }
        }
        List<String> replaced = same ? Objects.requireNonNull(carried).replaced() : List.of();
        return work.toBuilder()
                .carried(new CarriedFields(format.code(), fields, replaced))
                .build();
    }

    /**
     * What a record does not give back of a holding.
     *
     * @param holding the holding
     * @param format in which format it would be written
     * @return the fields that were set and have no subfield, such as the policies
     */
    public static LossReport losses(HoldingDraft holding, MarcFormat format) {
        WorkReference reference = holding.work();
        WorkDraft work = WorkDraft.titled(LocalizedText.of("en", "–"))
                .from(String.valueOf(reference.source()), String.valueOf(reference.sourceId()))
                .build();
        WorkDraft held = with(work, format, List.of(holding), library -> library);
        return LossReport.changed(holding, of(held, library -> library).value().get(0));
    }

    /** What the fields say of a holding. */
    private static List<Object> said(HoldingDraft holding) {
        return List.of(
                String.valueOf(holding.callNumber()),
                String.valueOf(holding.location()),
                String.valueOf(holding.coverage()),
                String.valueOf(holding.internalNote()),
                holding.items().stream().map(Item::barcode).toList());
    }

    /** A holding that a record names, with the fields it is made of. */
    private record Named(
            String code,
            MarcField field,
            List<CarriedField> fields,
            Function<String, HoldingDraft> holding,
            List<Loss> unread) {}

    private static List<Named> named(WorkDraft work) {
        CarriedFields carried = work.carried();
        if (carried == null) {
            return List.of();
        }
        Map<String, CarriedField> texts = new HashMap<>();
        CarriedField following = null;
        List<Named> all = new ArrayList<>();
        for (int i = carried.fields().size() - 1; i >= 0; i--) {
            CarriedField field = carried.fields().get(i);
            if (field.tag().equals(TEXTUAL)) {
                following = field;
                String link = link(field);
                if (link != null) {
                    texts.put(link, field);
                }
            }
        }
        long located = carried.fields().stream()
                .filter(field -> field.tag().equals(HOLDING))
                .count();
        for (CarriedField field : carried.fields()) {
            if (field.tag().equals(HOLDING) || field.tag().equals(CHINESE)) {
                String link = link(field);
                CarriedField text = link == null ? located == 1 ? following : null : texts.get(link);
                Named named = field.tag().equals(CHINESE)
                        ? chinese(work, field, all.size() + 1)
                        : located(work, field, text, all.size() + 1);
                if (named != null) {
                    all.add(named);
                }
            }
        }
        return all;
    }

    private static @Nullable String link(CarriedField field) {
        String link = new MarcField(field.tag(), field.content()).first('8');
        return link == null ? null : link.split("[.\\\\]")[0];
    }

    private static int lastLink(List<CarriedField> fields) {
        return fields.stream()
                .map(MarcHoldings::link)
                .filter(link -> link != null && link.matches("\\d{1,8}"))
                .mapToInt(link -> Integer.parseInt(String.valueOf(link)))
                .max()
                .orElse(0);
    }

    private static @Nullable Named located(
            WorkDraft work, CarriedField carried, @Nullable CarriedField text, int number) {
        MarcField field = new MarcField(carried.tag(), carried.content());
        String code = field.first('a') == null ? field.first('b') : field.first('a');
        if (code == null) {
            return null;
        }
        List<String> places = field.all(field.first('a') == null ? "c" : "bc");
        String coverage = text == null ? null : new MarcField(text.tag(), text.content()).first('a');
        HoldingContent content = new HoldingContent(
                joined(field.all("khim"), " "),
                joined(places, "--"),
                coverage,
                field.all("p"),
                joined(field.all("x"), "; "));
        List<CarriedField> fields = text == null ? List.of(carried) : List.of(carried, text);
        return new Named(code, field, fields, library -> content.of(work, library, number), unread(field, READ_852));
    }

    private static @Nullable Named chinese(WorkDraft work, CarriedField carried, int number) {
        MarcField field = new MarcField(carried.tag(), carried.content());
        String code = field.first('a');
        if (code == null) {
            return null;
        }
        String whole = joined(field.all("de"), "/");
        HoldingContent content = new HoldingContent(
                whole == null ? field.first('f') : whole,
                joined(field.all("c"), "--"),
                joined(field.all("v"), "; "),
                field.all("b"),
                null);
        String read = whole == null ? READ_905 : READ_905.replace("f", "");
        return new Named(
                code, field, List.of(carried), library -> content.of(work, library, number), unread(field, read));
    }

    private static List<Loss> unread(MarcField field, String read) {
        return field.subfields().stream()
                .filter(subfield -> read.indexOf(subfield.code()) < 0)
                .map(subfield -> Loss.of(field.tag() + "$" + subfield.code(), subfield.value()))
                .toList();
    }

    private record HoldingContent(
            @Nullable String callNumber,
            @Nullable String location,
            @Nullable String coverage,
            List<String> barcodes,
            @Nullable String note) {

        HoldingDraft of(WorkDraft work, String library, int number) {
            String source = String.valueOf(work.source());
            String id = String.valueOf(work.sourceId());
            HoldingDraft draft = HoldingDraft.of(WorkReference.from(source, id), library, callNumber)
                    .from(source, id + "#" + number);
            return new HoldingDraft(
                    draft.work(),
                    library,
                    draft.source(),
                    draft.sourceId(),
                    callNumber,
                    location,
                    coverage,
                    draft.lending(),
                    draft.copying(),
                    barcodes.stream().map(Item::onShelf).toList(),
                    note);
        }
    }

    private static @Nullable String joined(List<String> parts, String between) {
        return parts.isEmpty() ? null : String.join(between, parts);
    }

    private static List<CarriedField> marc21(HoldingDraft holding, String code, int lastLink) {
        String link = holding.coverage() == null ? null : String.valueOf(lastLink + 1);
        List<MarcField.Subfield> subfields = new ArrayList<>();
        add(subfields, '8', link);
        add(subfields, 'a', code);
        String location = holding.location() == null ? "" : holding.location();
        int divided = Math.max(0, location.indexOf("--"));
        add(subfields, 'b', location.substring(0, divided));
        add(subfields, 'c', location.substring(divided == 0 ? 0 : divided + 2));
        add(subfields, 'h', holding.callNumber());
        holding.items().forEach(item -> add(subfields, 'p', item.barcode()));
        add(subfields, 'x', holding.internalNote());
        List<CarriedField> fields = new ArrayList<>();
        fields.add(carried(MarcField.data(HOLDING, "8 ", subfields)));
        if (link != null) {
            fields.add(carried(MarcField.data(TEXTUAL, "41", "8", link, "a", holding.coverage())));
        }
        return fields;
    }

    private static List<CarriedField> cnmarc(HoldingDraft holding, String code) {
        List<MarcField.Subfield> subfields = new ArrayList<>();
        add(subfields, 'a', code);
        holding.items().forEach(item -> add(subfields, 'b', item.barcode()));
        add(subfields, 'c', holding.location());
        String number = holding.callNumber();
        String[] parts = number == null ? new String[0] : SLASH.split(number, 2);
        add(subfields, 'd', parts.length > 0 ? parts[0] : null);
        add(subfields, 'e', parts.length > 1 ? parts[1] : null);
        add(subfields, 'v', holding.coverage());
        return List.of(carried(MarcField.data(CHINESE, "  ", subfields)));
    }

    private static void add(List<MarcField.Subfield> subfields, char code, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            subfields.add(new MarcField.Subfield(code, value));
        }
    }

    private static CarriedField carried(MarcField field) {
        return new CarriedField(field.tag(), field.content());
    }

    private static final class Rows implements Iterator<ImportRow<HoldingDraft>> {

        private final Iterator<? extends ImportRow<WorkDraft>> works;
        private final String libraryId;
        private final Function<String, @Nullable String> libraries;
        private final Deque<ImportRow<HoldingDraft>> next = new ArrayDeque<>();

        Rows(
                Iterator<? extends ImportRow<WorkDraft>> works,
                String libraryId,
                Function<String, @Nullable String> libraries) {
            this.works = works;
            this.libraryId = libraryId;
            this.libraries = libraries;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && works.hasNext()) {
                if (works.next() instanceof ImportRow.Read<WorkDraft> read) {
                    of(read.draft(), libraries).value().stream()
                            .filter(holding -> holding.libraryId().equals(libraryId))
                            .forEach(holding -> next.add(new ImportRow.Read<>(read.number(), holding)));
                }
            }
            return !next.isEmpty();
        }

        @Override
        public ImportRow<HoldingDraft> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there is no holding behind the last");
            }
            return next.remove();
        }
    }
}
