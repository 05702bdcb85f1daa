package io.stoa.literature.exchange.marc;

import io.stoa.core.exchange.Loss;
import io.stoa.literature.CarriedField;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.ReadDefaults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subfields of records that the description does not say: those without which it would be the same. They are
 * carried with the description and given back in the same format, but lost in others. Each kind of subfield is looked at
 * where it is met first. Not for use by several threads.
 */
public final class MarcUnread {

    private static final int MOST_KINDS = 1_000;
    private static final int MOST_FIELDS = 1_000;
    private static final ReadDefaults ANY = new ReadDefaults("", "en", "");

    private final MarcMapping mapping;
    private final Set<String> seen = new HashSet<>();

    /**
     * Begins a file.
     *
     * @param format which fields its records have
     */
    public MarcUnread(MarcFormat format) {
        this.mapping = format.mapping();
    }

    /**
     * What of a record was not read.
     *
     * @param work the work as it was read
     * @return the subfields whose kind was not met before, such as {@code 583$a}; none of records with more than 1,000
     *     fields
     */
    public List<Loss> of(WorkDraft work) {
        List<Loss> losses = new ArrayList<>();
        if (work.carried() == null || work.carried().fields().size() > MOST_FIELDS) {
            return losses;
        }
        List<MarcField> fields = mapping.write(work).fields();
        for (CarriedField carried : work.carried().fields()) {
            MarcField field = new MarcField(carried.tag(), carried.content());
            if (field.isControl()) {
                look(fields, field, field.tag(), field.content(), null, losses);
            }
            List<MarcField.Subfield> subfields = field.subfields();
            for (int i = 0; i < subfields.size(); i++) {
                MarcField.Subfield subfield = subfields.get(i);
                List<MarcField.Subfield> others = new ArrayList<>(subfields);
                others.remove(i);
                String indicators = "" + field.indicator(1) + field.indicator(2);
                MarcField without = MarcField.data(field.tag(), indicators, others);
                look(fields, field, field.tag() + "$" + subfield.code(), subfield.value(), without, losses);
            }
        }
        return losses;
    }

    private void look(
            List<MarcField> fields,
            MarcField field,
            String path,
            String value,
            @Nullable MarcField without,
            List<Loss> losses) {
        if (value.isBlank() || path.equals("LDR") || seen.size() >= MOST_KINDS || !seen.add(path)) {
            return;
        }
        List<MarcField> others = new ArrayList<>(fields);
        int index = others.indexOf(field);
        if (index < 0) {
            return;
        }
        if (without == null) {
            others.remove(index);
        } else {
            others.set(index, without);
        }
        if (described(others).equals(described(fields))) {
            losses.add(Loss.of(path, value));
        }
    }

    /** Without the source id, which may be made of all that a record says. */
    private WorkDraft described(List<MarcField> fields) {
        boolean numbered = fields.stream().anyMatch(field -> field.tag().equals("001"));
        return mapping.describe(new MarcRecord(fields), ANY).toBuilder()
                .from("", String.valueOf(numbered))
                .build();
    }
}
