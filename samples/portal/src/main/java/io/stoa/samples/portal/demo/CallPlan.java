package io.stoa.samples.portal.demo;

import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.process.CallStage;
import java.time.LocalDate;
import java.util.List;

/**
 * A call of the bureau and how far it has come.
 *
 * @param code its programme and number: {@code JC}
 * @param name what it is called
 * @param opened since how many days applications are received; negative if that is to come
 * @param days for how many days they are received
 * @param applications how many there are in a full demonstration
 * @param rounds how they are reviewed
 * @param until the stage that the call has reached
 */
record CallPlan(
        String code, Word name, int opened, int days, int applications, List<ReviewMode> rounds, CallStage until) {

    private static final List<ReviewMode> REMOTE = List.of(ReviewMode.REMOTE);
    private static final List<ReviewMode> WITH_DEFENCE = List.of(ReviewMode.REMOTE, ReviewMode.VIDEO_DEFENCE);

    /** Every stage that the public or a desk has something to see of, the latest call first. */
    static List<CallPlan> all() {
        return List.of(
                of("ZD", "重点研发计划", "Key research and development", -12, 30, 0, WITH_DEFENCE, CallStage.ANNOUNCED),
                of("ZH", "科技成果转化专项", "Transfer of results", 20, 34, 26, REMOTE, CallStage.RECEIVING),
                of("CY", "高新技术产业化专项", "Industrialisation of high technology", 36, 32, 24, REMOTE, CallStage.ACCEPTANCE),
                of("JC", "应用基础研究专项", "Applied basic research", 60, 35, 40, REMOTE, CallStage.IN_REVIEW),
                of("YF", "关键核心技术攻关", "Core technologies", 100, 30, 24, WITH_DEFENCE, CallStage.IN_REVIEW),
                of("HZ", "国际科技合作专项", "International cooperation", 110, 30, 16, REMOTE, CallStage.PROPOSED),
                of("QN", "青年科技人才专项", "Young scientists", 120, 30, 28, REMOTE, CallStage.OBJECTION_PERIOD),
                of("NY", "黑土地保护与现代农业专项", "Black soils and modern farming", 300, 30, 20, REMOTE, CallStage.FINAL),
                of("YY", "生物医药专项", "Biomedicine", 340, 30, 18, REMOTE, CallStage.CLOSED),
                of("GX", "共性技术平台专项", "Common technology platforms", 200, 30, 8, REMOTE, CallStage.CANCELLED));
    }

    private static CallPlan of(
            String code,
            String zh,
            String en,
            int opened,
            int days,
            int applications,
            List<ReviewMode> rounds,
            CallStage until) {
        return new CallPlan(code, new Word(zh, en), opened, days, applications, rounds, until);
    }

    LocalDate opensOn(Plan plan) {
        return Plan.weekday(plan.today().minusDays(opened));
    }

    LocalDate closesOn(Plan plan) {
        return Plan.weekday(opensOn(plan).plusDays(days));
    }

    /** What its applications are about. */
    List<String> themes() {
        return switch (code) {
            case "NY" -> List.of("agriculture", "life");
            case "YY" -> List.of("life", "chemistry");
            case "QN" -> List.of("optics", "materials", "life", "information");
            case "CY" -> List.of("information", "transport", "materials");
            default -> List.of("optics", "materials", "energy", "chemistry", "information");
        };
    }

    String number(Plan plan) {
        return "call-" + code + "-" + opensOn(plan).getYear();
    }
}
