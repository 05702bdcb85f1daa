package io.stoa.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.marc4j.MarcStreamWriter;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Leader;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Made-up books as MARC 21, in UTF-8, each with an ISBN of its own and a tenth with one that came before. */
final class MarcFile {

    private static final MarcFactory MARC = MarcFactory.newInstance();
    private static final String[] FAMILIES = {"Müller", "Zhang", "Ivanova", "Smith", "García", "Tanaka", "Weiß"};
    private static final String[] GIVEN = {"Anna", "Wei", "Jorge", "Mary Jane", "Kenji", "Olga", "Peter"};
    private static final String[] WORDS = {
        "quantum",
        "graphene",
        "transport",
        "analysis",
        "methods",
        "catalysis",
        "history",
        "spectra",
        "networks",
        "fluids",
        "optics",
        "surfaces",
        "polymers",
        "logic",
        "energy",
        "climate"
    };

    private MarcFile() {}

    static Path write(int records) throws IOException {
        Path file = Files.createTempFile("stoa-books-", ".mrc");
        SplittableRandom random = new SplittableRandom(1965);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            MarcStreamWriter writer = new MarcStreamWriter(out, "UTF-8");
            for (int i = 1; i <= records; i++) {
                writer.write(book(i, random));
            }
        }
        return file;
    }

    private static Record book(int i, SplittableRandom random) {
        Leader leader = MARC.newLeader("00000nam a2200000 a 4500");
        Record record = MARC.newRecord(leader);
        int year = 1950 + random.nextInt(75);
        record.addVariableField(MARC.newControlField("001", "bk" + i));
        record.addVariableField(MARC.newControlField("003", "DE-Bench"));
        record.addVariableField(MARC.newControlField("005", "20240229120000.0"));
        record.addVariableField(MARC.newControlField("008", "240229s" + year + "    gw a     b    001 0 eng d"));
        add(record, "020", "  ", "a", isbn(i % 10 == 0 ? i - 5 : i));
        add(record, "035", "  ", "a", "(DE-599)BK" + i);
        add(record, "040", "  ", "a", "DE-Bench", "b", "ger", "c", "DE-Bench", "e", "rda");
        add(record, "050", " 4", "a", "QC" + random.nextInt(900), "b", "." + (char) ('A' + i % 26) + i % 100);
        add(record, "082", "04", "a", "53" + i % 10 + "." + random.nextInt(999), "2", "23");
        String family = FAMILIES[random.nextInt(FAMILIES.length)];
        String given = GIVEN[random.nextInt(GIVEN.length)];
        add(record, "100", "1 ", "a", family + ", " + given + ",", "e", "author.", "4", "aut");
        add(
                record,
                "245",
                "10",
                "a",
                words(random, 5) + " " + i + " :",
                "b",
                words(random, 4) + " /",
                "c",
                given + " " + family + ".");
        add(record, "250", "  ", "a", 1 + i % 5 + ". ed.");
        add(record, "264", " 1", "a", "Berlin :", "b", "Springer " + i % 50 + ",", "c", String.valueOf(year));
        add(record, "300", "  ", "a", random.nextInt(100, 900) + " p. :", "b", "ill. ;", "c", "24 cm");
        add(record, "336", "  ", "a", "text", "b", "txt", "2", "rdacontent");
        add(
                record,
                "490",
                "0 ",
                "a",
                "Studies in " + words(random, 1) + " ;",
                "v",
                String.valueOf(random.nextInt(300)));
        add(record, "504", "  ", "a", "Includes bibliographical references and index.");
        add(record, "520", "  ", "a", "A survey of " + words(random, 20) + ".");
        add(record, "650", " 0", "a", words(random, 2) + ".", "x", "Mathematical models.");
        add(record, "650", " 0", "a", words(random, 1) + ".");
        add(record, "700", "1 ", "a", "Wang, " + GIVEN[random.nextInt(GIVEN.length)] + ",", "e", "editor.");
        add(record, "856", "40", "u", "https://books.example.org/bk" + i);
        return record;
    }

    private static void add(Record record, String tag, String indicators, String... codesAndValues) {
        DataField field = MARC.newDataField(tag, indicators.charAt(0), indicators.charAt(1));
        for (int i = 0; i < codesAndValues.length; i += 2) {
            field.addSubfield(MARC.newSubfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
        }
        record.addVariableField(field);
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private static String isbn(int i) {
        String digits = String.format("9783%08d", i);
        int sum = 0;
        for (int k = 0; k < digits.length(); k++) {
            sum += (digits.charAt(k) - '0') * (k % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
