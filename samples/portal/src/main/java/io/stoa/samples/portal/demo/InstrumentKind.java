package io.stoa.samples.portal.demo;

import io.stoa.instruments.usage.ServiceWay;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of instrument as laboratories have them.
 *
 * @param code the short name that models are called by: {@code FESEM}
 * @param name what it is
 * @param classCode its six-digit class
 * @param shape what its picture looks like
 * @param worth what one costs, in ten thousand yuan
 * @param hourly what an hour costs users from outside, in yuan
 * @param variables what it measures
 * @param indicators how well it does so
 * @param themes the themes whose laboratories have one
 * @param way how it mostly serves
 */
record InstrumentKind(
        String code,
        Word name,
        String classCode,
        String shape,
        int worth,
        int hourly,
        List<Word> variables,
        Word indicators,
        List<String> themes,
        ServiceWay way) {

    private static final int EXPENSIVE = 500;

    static List<InstrumentKind> all() {
        return WordList.read("instrument-kinds", InstrumentKind::of);
    }

    private static InstrumentKind of(String[] cells) {
        return new InstrumentKind(
                cells[0],
                new Word(cells[1], cells[2]),
                cells[3],
                cells[4],
                Integer.parseInt(cells[5]),
                Integer.parseInt(cells[6]),
                WordList.words(cells[7]),
                new Word(cells[8], cells[9]),
                Arrays.asList(cells[10].split(",")),
                ServiceWay.valueOf(cells[11]));
    }

    /** The GB/T 13745 disciplines of its themes. */
    List<String> disciplines() {
        return themes.stream().map(InstrumentKind::discipline).toList();
    }

    private static String discipline(String theme) {
        return switch (theme) {
            case "optics" -> "14030";
            case "materials" -> "43045";
            case "chemistry" -> "15025";
            case "semiconductors" -> "51030";
            case "life" -> "18017";
            case "medicine" -> "35010";
            case "environment" -> "61030";
            case "agriculture" -> "21020";
            default -> "58020";
        };
    }

    /** Users hand samples in instead of working on it themselves. */
    boolean takesSamples() {
        return way == ServiceWay.COMMISSIONED;
    }

    /** So dear that its keepers decide about every booking. */
    boolean isExpensive() {
        return worth > EXPENSIVE;
    }
}
