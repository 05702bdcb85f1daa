package io.stoa.literature.exchange.marc;

import io.stoa.literature.CarriedField;
import io.stoa.literature.CarriedFields;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.exchange.ReadDefaults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings records into descriptions and back. A field that the description does not give back exactly is carried with it,
 * together with what would be written in its place; as long as that is still what would be written, the original is.
 */
abstract class MarcMapping {

    /** How many bytes of a hash tell one field from another. */
    private static final int FINGERPRINT = 12;

    abstract MarcFormat format();

    /** The description without carried fields. */
    abstract WorkDraft describe(MarcRecord record, ReadDefaults defaults);

    /** The fields of a description without carried fields. */
    abstract List<MarcField> fields(WorkDraft work);

    /** Tags that say the same, such as 260 and 264: if one of them was edited, none of their originals is given back. */
    abstract String family(String tag);

    WorkDraft read(MarcRecord record, ReadDefaults defaults) {
        WorkDraft described = describe(record, defaults);
        List<MarcField> originals = new ArrayList<>(record.fields());
        List<MarcField> generated = new ArrayList<>();
        for (MarcField field : fields(described)) {
            if (!originals.remove(field)) {
                generated.add(field);
            }
        }
        CarriedFields carried = new CarriedFields(
                format().code(),
                originals.stream()
                        .map(field -> new CarriedField(field.tag(), field.content()))
                        .toList(),
                generated.stream().map(this::fingerprint).toList());
        return described.toBuilder().carried(carried).build();
    }

    MarcRecord write(WorkDraft work) {
        List<MarcField> fields = new ArrayList<>(fields(work));
        CarriedFields carried = work.carried();
        if (carried != null && carried.format().equals(format().code())) {
            giveBack(fields, carried);
        }
        fields.sort(Comparator.comparing(field -> field.tag().equals("LDR") ? "" : field.tag()));
        return new MarcRecord(fields);
    }

    private void giveBack(List<MarcField> fields, CarriedFields carried) {
        Map<String, List<MarcField>> written = new HashMap<>();
        fields.forEach(field -> written.computeIfAbsent(fingerprint(field), print -> new ArrayList<>())
                .add(field));
        Set<String> edited = new HashSet<>();
        List<MarcField> superseded = new ArrayList<>();
        for (String print : carried.replaced()) {
            List<MarcField> found = written.getOrDefault(print, List.of());
            if (found.isEmpty()) {
                edited.add(print.split(" ")[0]);
            } else {
                superseded.add(found.remove(found.size() - 1));
            }
        }
        superseded.stream()
                .filter(field -> !edited.contains(family(field.tag())))
                .forEach(fields::remove);
        for (CarriedField field : carried.fields()) {
            if (!edited.contains(family(field.tag()))) {
                fields.add(new MarcField(field.tag(), field.content()));
            }
        }
    }

    private String fingerprint(MarcField field) {
        byte[] hash = sha256().digest((field.tag() + field.content()).getBytes(StandardCharsets.UTF_8));
        return family(field.tag()) + " " + HexFormat.of().formatHex(hash, 0, FINGERPRINT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
