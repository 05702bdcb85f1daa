package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.error.RuleViolationException;
import io.stoa.experts.assignment.Fairness;
import io.stoa.experts.draw.PoolCriteria;
import io.stoa.experts.draw.Stratum;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.Advancement;
import io.stoa.programmes.review.PanelDrawRequest;
import io.stoa.programmes.review.PanelRequest;
import io.stoa.programmes.review.ReviewDesk;
import io.stoa.programmes.review.ReviewRounds;
import io.stoa.programmes.review.ReviewSheet;
import io.stoa.programmes.review.ReviewState;
import io.stoa.programmes.review.ReviewerRoundView;
import io.stoa.programmes.review.RoundDraft;
import io.stoa.programmes.review.RoundTerms;
import io.stoa.programmes.review.SeatState;
import io.stoa.programmes.review.SecretaryRoundView;
import io.stoa.programmes.review.schedule.DefencePlan;
import io.stoa.programmes.review.schedule.DefenceSession;
import io.stoa.programmes.review.score.Aggregation;
import io.stoa.programmes.review.score.Criterion;
import io.stoa.programmes.review.score.ScoreEntry;
import io.stoa.programmes.review.score.ScoreSheet;
import io.stoa.programmes.review.score.ScoringRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/** The rounds of review of a call: remote ones by experts from out of town, who are assigned, and hearings before a panel that is drawn. */
final class RoundStory {

    private static final int REVIEWERS = 3;
    private static final int MOST_EACH = 5;
    private static final int PANEL = 5;
    private static final int DAYS = 14;

    private final Plan plan;
    private final CallPlan call;
    private final Stage stage;
    private final ExpertRegister register;
    private final Caller secretary;

    RoundStory(Plan plan, CallPlan call, Stage stage, ExpertRegister register, Caller secretary) {
        this.plan = plan;
        this.call = call;
        this.stage = stage;
        this.register = register;
        this.secretary = secretary;
    }

    /**
     * Tells of a round.
     *
     * @param steps what was told before
     * @param callId the call
     * @param mode how the round is held
     * @param number how many rounds came before it
     * @param wished when it was opened, if that lies in the past
     * @param ends whether it is over
     */
    void tell(Steps steps, String callId, ReviewMode mode, int number, LocalDateTime wished, boolean ends) {
        String step = call.number(plan) + " round " + number;
        LocalDateTime latest = plan.now().atZone(Plan.ZONE).toLocalDateTime().minusDays(3);
        LocalDateTime opened = wished.isAfter(latest) ? latest : wished;
        LocalDateTime deadline = ends ? opened.plusDays(DAYS) : latest.plusDays(DAYS);
        steps.once(step + " open", () -> open(callId, mode, number, opened, deadline));
        // A draw stands in its record before anything else does, so it is in no transaction of ours.
        steps.repeatable(step + " panel", () -> panel(callId, mode, opened));
        steps.once(step + " begin", () -> begin(callId, mode, opened, deadline));
        steps.once(step + " reviews", () -> reviews(callId, opened, ends));
        if (ends) {
            steps.once(step + " close", () -> {
                stage.as(secretary).at(Plan.at(deadline.plusDays(1)));
                SecretaryRoundView round = last(callId);
                stage.get(ReviewRounds.class).close(round.id(), round.version());
            });
        }
    }

    private SecretaryRoundView last(String callId) {
        List<SecretaryRoundView> rounds = stage.get(ReviewRounds.class).rounds(callId);
        return rounds.get(rounds.size() - 1);
    }

    private void open(String callId, ReviewMode mode, int number, LocalDateTime opened, LocalDateTime deadline) {
        stage.as(secretary).at(Plan.at(opened));
        ScoreSheet sheet = ScoreSheet.of(
                Criterion.ofHundred("novelty", new Word("创新性", "Novelty").text(), 40),
                Criterion.ofHundred("feasibility", new Word("可行性", "Feasibility").text(), 35),
                Criterion.ofHundred("benefit", new Word("预期效益", "Benefit").text(), 25));
        boolean defence = mode == ReviewMode.VIDEO_DEFENCE;
        RoundTerms terms = RoundTerms.of(
                        sheet,
                        ScoringRule.of(defence ? Aggregation.DROP_EXTREMES : Aggregation.MEAN)
                                .breakingTiesBy("novelty"),
                        defence ? PANEL : REVIEWERS)
                .withOutOfTown(REVIEWERS)
                .letting(Advancement.best(Math.max(3, plan.of(call.applications()) / 2)));
        RoundDraft draft = RoundDraft.of(callId, mode, Plan.at(deadline), terms);
        ReviewRounds rounds = stage.get(ReviewRounds.class);
        rounds.open(number == 0 ? draft : draft.after(last(callId).id()));
    }

    private void panel(String callId, ReviewMode mode, LocalDateTime opened) {
        stage.as(secretary).at(Plan.at(opened).plus(Duration.ofHours(1)));
        SecretaryRoundView round = last(callId);
        if (round.panel().isEmpty()) {
            if (mode == ReviewMode.VIDEO_DEFENCE) {
                draw(round);
            } else {
                assign(round);
            }
        }
    }

    private void draw(SecretaryRoundView round) {
        PanelDrawRequest request = new PanelDrawRequest(
                call.name().zh() + "视频答辩评审组",
                plan.today(),
                List.of(new Stratum("panel", PoolCriteria.any(), PANEL, 3)),
                1,
                REVIEWERS,
                null,
                true);
        stage.get(ReviewRounds.class).drawPanel(round.id(), round.version(), request);
    }

    /** In the round that is open, the demo user {@code expert} judges and another demo user leads the panel. */
    private void assign(SecretaryRoundView opened) {
        ReviewRounds rounds = stage.get(ReviewRounds.class);
        SecretaryRoundView round = opened;
        if (isShown()) {
            round = byHand(round, register.demoExpert(), 2);
            round = byHand(round, register.demoChair(), 1);
            round = rounds.nameChair(round.id(), round.version(), seatOf(round, register.demoChair()));
        }
        rounds.assignPanel(
                round.id(), round.version(), new PanelRequest(register.outOfTown(), 0, MOST_EACH, Fairness.highest()));
    }

    private boolean isShown() {
        return call.code().equals("JC");
    }

    private SecretaryRoundView byHand(SecretaryRoundView round, String expertId, int applications) {
        ReviewRounds rounds = stage.get(ReviewRounds.class);
        SecretaryRoundView now = round;
        int given = 0;
        for (SecretaryRoundView.Judged each : round.applications()) {
            if (given < applications) {
                try {
                    now = rounds.addReviewer(now.id(), now.version(), expertId, each.applicationId());
                    given++;
                } catch (RuleViolationException conflict) {
                    continue; // The two know each other; the next one will do.
                }
            }
        }
        return now;
    }

    private static String seatOf(SecretaryRoundView round, String expertId) {
        return round.seats().stream()
                .filter(seat -> seat.expertId().equals(expertId))
                .map(SecretaryRoundView.Seat::pseudonym)
                .findFirst()
                .orElseThrow();
    }

    private void begin(String callId, ReviewMode mode, LocalDateTime opened, LocalDateTime deadline) {
        stage.as(secretary).at(Plan.at(opened).plus(Duration.ofHours(2)));
        ReviewRounds rounds = stage.get(ReviewRounds.class);
        SecretaryRoundView round = last(callId);
        if (mode == ReviewMode.VIDEO_DEFENCE) {
            LocalDate day = Plan.weekday(deadline.toLocalDate().minusDays(4));
            round = rounds.layOutDefence(
                    round.id(),
                    round.version(),
                    new DefencePlan(
                            Plan.ZONE,
                            List.of(
                                    session(day, 9, 12),
                                    session(day, 13, 18),
                                    session(day.plusDays(1), 9, 12),
                                    session(day.plusDays(1), 13, 18)),
                            Duration.ofMinutes(25),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(20),
                            4));
        }
        rounds.begin(round.id(), round.version());
    }

    private static DefenceSession session(LocalDate day, int from, int to) {
        return DefenceSession.of(day.atTime(LocalTime.of(from, 0)), day.atTime(LocalTime.of(to, 0)));
    }

    /** All have judged where the round is over; otherwise some have, some have begun, and some have not answered. */
    private void reviews(String callId, LocalDateTime opened, boolean all) {
        stage.as(secretary).at(Plan.at(opened).plus(Duration.ofHours(3)));
        SecretaryRoundView round = last(callId);
        Random random = plan.random(call.code() + " reviews " + round.number());
        int n = 0;
        for (SecretaryRoundView.Seat seat : round.seats()) {
            if (seat.state() == SeatState.INVITED) {
                judge(round, seat, all, n++, opened, random);
            }
        }
    }

    private void judge(
            SecretaryRoundView round,
            SecretaryRoundView.Seat seat,
            boolean all,
            int n,
            LocalDateTime opened,
            Random random) {
        boolean demo = isShown() && seat.expertId().equals(register.demoExpert());
        boolean waits = !all && (n % 3 == 2 || round.mode() == ReviewMode.VIDEO_DEFENCE) && !demo;
        if (waits) {
            return;
        }
        ReviewDesk desk = stage.get(ReviewDesk.class);
        stage.as(Stage.someone(seat.expertId(), "评审专家", null))
                .at(Plan.at(opened).plus(Duration.ofHours(24 + random.nextInt(40))));
        ReviewerRoundView mine = desk.accept(round.id());
        int judged = 0;
        for (ReviewerRoundView.Task task : mine.tasks()) {
            if (demo) {
                begun(desk, round, task, judged, random);
            } else if (task.state() != ReviewState.FINAL) {
                desk.submit(round.id(), task.application(), task.version(), sheet(random));
            }
            judged++;
        }
    }

    /** The demo user has begun one review and not looked at the other. */
    private static void begun(
            ReviewDesk desk, SecretaryRoundView round, ReviewerRoundView.Task task, int judged, Random random) {
        if (judged == 0) {
            desk.save(round.id(), task.application(), task.version(), sheet(random));
        }
    }

    private static ReviewSheet sheet(Random random) {
        int merit = 62 + random.nextInt(30);
        return ReviewSheet.of(
                ScoreEntry.of("novelty", merit),
                ScoreEntry.of("feasibility", Math.min(100, merit - 4 + random.nextInt(9))),
                ScoreEntry.of("benefit", Math.min(100, merit - 6 + random.nextInt(12))));
    }
}
