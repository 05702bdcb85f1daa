package io.stoa.experts.draw;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Computes a draw again and says what differs. */
final class DrawReplay {

    private static final Pattern SEED = Pattern.compile("[0-9a-f]{64}");

    private DrawReplay() {}

    static List<DrawDifference> differences(DrawTranscript transcript) {
        List<DrawDifference> differences = new ArrayList<>();
        if (!transcript.algorithm().equals(DrawAlgorithm.NAME)) {
            return List.of(new DrawDifference(Message.of(
                    "experts.draw.differs.algorithm",
                    "expected",
                    DrawAlgorithm.NAME,
                    "found",
                    transcript.algorithm())));
        }
        if (!SEED.matcher(transcript.seed()).matches()) {
            return List.of(new DrawDifference(Message.of("experts.draw.differs.seed", "found", transcript.seed())));
        }
        order(transcript.plan(), differences);
        String fingerprint = Commitment.fingerprint(transcript.plan());
        if (!fingerprint.equals(transcript.fingerprint())) {
            differences.add(new DrawDifference(Message.of(
                    "experts.draw.differs.fingerprint", "expected", fingerprint, "found", transcript.fingerprint())));
        }
        replay(transcript, fingerprint, differences);
        return differences;
    }

    /** Another order of the candidates would give another panel for the same seed. */
    private static void order(DrawPlan plan, List<DrawDifference> differences) {
        for (PoolStratum stratum : plan.strata()) {
            List<Candidate> candidates = stratum.candidates();
            for (int i = 1; i < candidates.size(); i++) {
                if (candidates.get(i - 1).id().compareTo(candidates.get(i).id()) >= 0) {
                    differences.add(new DrawDifference(Message.of(
                            "experts.draw.differs.order",
                            "stratum",
                            stratum.code(),
                            "candidate",
                            candidates.get(i).id())));
                    break;
                }
            }
        }
    }

    private static void replay(DrawTranscript transcript, String fingerprint, List<DrawDifference> differences) {
        try {
            DrawOutcome replayed = DrawAlgorithm.draw(transcript.plan(), fingerprint, transcript.seed());
            compare(replayed, transcript.outcome(), differences);
        } catch (RuleViolationException e) {
            differences.add(new DrawDifference(Message.of(
                    "experts.draw.differs.infeasible",
                    "cause",
                    e.violations().get(0).message())));
        }
    }

    private static void compare(DrawOutcome expected, DrawOutcome found, List<DrawDifference> differences) {
        if (expected.method() != found.method() || expected.tries() != found.tries()) {
            differences.add(new DrawDifference(Message.of(
                    "experts.draw.differs.method",
                    "expected",
                    expected.method() + " " + expected.tries(),
                    "found",
                    found.method() + " " + found.tries())));
        }
        for (int i = 0; i < expected.strata().size(); i++) {
            DrawnStratum here = expected.strata().get(i);
            DrawnStratum there = i < found.strata().size()
                    ? found.strata().get(i)
                    : new DrawnStratum(here.code(), List.of(), List.of());
            if (!here.equals(there)) {
                differences.add(new DrawDifference(Message.of(
                        "experts.draw.differs.panel",
                        "stratum",
                        here.code(),
                        "expected",
                        here.seats() + " / " + here.standIns(),
                        "found",
                        there.seats() + " / " + there.standIns())));
            }
        }
        if (found.strata().size() > expected.strata().size()) {
            differences.add(new DrawDifference(Message.of(
                    "experts.draw.differs.strata",
                    "expected",
                    expected.strata().size(),
                    "found",
                    found.strata().size())));
        }
    }
}
