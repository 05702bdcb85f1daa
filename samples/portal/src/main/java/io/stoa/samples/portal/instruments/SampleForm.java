package io.stoa.samples.portal.instruments;

import io.stoa.instruments.sample.Sample;
import io.stoa.instruments.sample.SampleDraft;
import io.stoa.instruments.sample.SampleView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A request to analyse samples as forms ask for it: many alike by their names, or each in a row of its own.
 *
 * @param names the names of samples that are alike, one in each line
 * @param amount how much there is of each of these
 * @param hazards what must be known to handle them
 * @param rows samples with particulars of their own; those without a name are left out
 * @param purpose what is to be found out
 * @param wantedBy by when the results are wanted
 * @param account the account that pays
 */
record SampleForm(
        @Nullable String names,
        @Nullable String amount,
        @Nullable String hazards,
        @Nullable List<@Nullable Row> rows,
        @Nullable String purpose,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate wantedBy,

        @Nullable String account) {

    private static final int ROOM = 3;
    private static final Row BLANK = new Row(null, null, null, null);

    /**
     * A sample.
     *
     * @param name what it is called
     * @param amount how much there is
     * @param description what it is
     * @param hazards what must be known to handle it
     */
    record Row(
            @Nullable String name,
            @Nullable String amount,
            @Nullable String description,
            @Nullable String hazards) {

        private Sample sample() {
            return new Sample(String.valueOf(name), amount, description, hazards);
        }
    }

    /** The form of a request that there is. */
    static SampleForm of(SampleView request) {
        List<@Nullable Row> rows = new ArrayList<>();
        request.samples()
                .forEach(each -> rows.add(new Row(each.name(), each.amount(), each.description(), each.hazards())));
        return new SampleForm(null, null, null, rows, request.purpose(), request.wantedBy(), request.account());
    }

    /** The form with blank rows for further samples. */
    SampleForm withRoom() {
        List<@Nullable Row> roomy = new ArrayList<>(named().toList());
        for (int i = 0; i < ROOM; i++) {
            roomy.add(BLANK);
        }
        return new SampleForm(names, amount, hazards, roomy, purpose, wantedBy, account);
    }

    SampleDraft draft(String instrumentId) {
        Stream<Sample> alike = names == null
                ? Stream.empty()
                : names.lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(each -> new Sample(each, amount, null, hazards));
        List<Sample> samples = Stream.concat(alike, named().map(Row::sample)).toList();
        return new SampleDraft(instrumentId, samples, purpose, wantedBy, account);
    }

    private Stream<Row> named() {
        return rows == null
                ? Stream.empty()
                : rows.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(row -> row.name() != null);
    }
}
