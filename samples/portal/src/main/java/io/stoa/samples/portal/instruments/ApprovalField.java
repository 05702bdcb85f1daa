package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.RuleCode;
import java.util.List;
import java.util.Map;

/** Which bookings a keeper decides on, and until when. */
final class ApprovalField implements RuleField {

    @Override
    public RuleCode code() {
        return RuleCode.APPROVAL;
    }

    @Override
    public String input() {
        return "approval";
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (BookingRule rule : rules) {
            Approval approval = (Approval) rule;
            fields.put(field("when"), approval.when().name());
            fields.put(field("uses"), approval.uses() == 0 ? "" : Integer.toString(approval.uses()));
            fields.put(field("days"), Integer.toString(approval.workingDays()));
        }
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        ApprovalNeed when = typed.choice(field("when"), ApprovalNeed.class, ApprovalNeed.ALWAYS);
        Integer uses =
                when == ApprovalNeed.FIRST_USES ? typed.number(field("uses")) : typed.optionalNumber(field("uses"));
        Integer days = typed.optionalNumber(field("days"));
        return List.of(new Approval(when, uses == null ? 0 : uses, days == null ? Approval.DEFAULT_DAYS : days));
    }
}
