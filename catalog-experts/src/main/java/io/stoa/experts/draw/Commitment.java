package io.stoa.experts.draw;

import java.util.List;

/** The text of a plan whose SHA-256 is its fingerprint; {@link DrawAlgorithm} says how it is written. */
final class Commitment {

    private Commitment() {}

    static String fingerprint(DrawPlan plan) {
        List<String> hashes = plan.strata().stream()
                .map(stratum -> Sha256.hex(lines(stratum.candidates())))
                .toList();
        return fingerprint(plan, hashes);
    }

    static String fingerprint(DrawPlan plan, List<String> hashes) {
        StringBuilder text = new StringBuilder();
        text.append(DrawAlgorithm.NAME).append('\n');
        text.append("draw ").append(plan.drawId()).append('\n');
        text.append("cap ").append(plan.mostPerEmployer()).append('\n');
        text.append("quota ").append(plan.outOfTownAtLeast()).append('\n');
        for (Candidate held : plan.held()) {
            text.append("held ");
            append(text, held);
        }
        for (int i = 0; i < plan.strata().size(); i++) {
            PoolStratum stratum = plan.strata().get(i);
            text.append("stratum ").append(stratum.code());
            text.append(' ').append(stratum.seats());
            text.append(' ').append(stratum.standIns());
            text.append(' ').append(stratum.candidates().size());
            text.append(' ').append(hashes.get(i)).append('\n');
        }
        return Sha256.hex(text.toString());
    }

    static String lines(List<Candidate> candidates) {
        StringBuilder text = new StringBuilder(candidates.size() * 44);
        candidates.forEach(candidate -> append(text, candidate));
        return text.toString();
    }

    private static void append(StringBuilder text, Candidate candidate) {
        text.append(candidate.id())
                .append(' ')
                .append(candidate.employer())
                .append(candidate.outOfTown() ? " 1\n" : " 0\n");
    }
}
