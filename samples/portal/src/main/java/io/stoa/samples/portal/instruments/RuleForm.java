package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.RuleCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The booking rules of an instrument as a form. Each rule is left to the institute, set, or set aside. Rules that its fields
 * cannot show stay as they are.
 *
 * @param groups the fields, by what they are about
 * @param typed what the fields hold
 * @param kept the instrument's own rules that the form does not touch
 */
record RuleForm(Map<String, List<RuleField>> groups, Map<String, String> typed, List<BookingRule> kept) {

    /** What becomes of a rule. */
    enum Choice {
        /** The institute's rule holds, or the platform's. */
        WIDER,
        /** The instrument has a rule of its own. */
        OWN,
        /** The rule does not hold here. */
        OFF
    }

    /**
     * What was read.
     *
     * @param rules the instrument's own rules
     * @param problems what could not be read, by rule
     */
    record Read(List<BookingRule> rules, Map<RuleCode, List<Typed.Problem>> problems) {

        /** The rule at a place, for what is refused of it. */
        @Nullable
        RuleCode codeAt(int place) {
            return place < rules.size() ? rules.get(place).code() : null;
        }
    }

    private static final String CHOICE = "choice";
    private static final Map<String, List<RuleField>> ALL = all();

    private static Map<String, List<RuleField>> all() {
        Map<String, List<RuleField>> all = new LinkedHashMap<>();
        all.put(
                "when",
                List.of(
                        new OpeningHoursField(),
                        SimpleRuleField.flag(new ClosedOnHolidays()),
                        SimpleRuleField.ahead(
                                RuleCode.MAX_ADVANCE, MaxAdvance.class, MaxAdvance::ahead, MaxAdvance::new),
                        SimpleRuleField.ahead(RuleCode.MIN_NOTICE, MinNotice.class, MinNotice::ahead, MinNotice::new),
                        SimpleRuleField.length(
                                RuleCode.CANCEL_CUTOFF, CancelCutoff.class, CancelCutoff::before, CancelCutoff::new)));
        all.put(
                "slots",
                List.of(
                        SimpleRuleField.number(RuleCode.GRID, "minutes", Grid.class, Grid::minutes, Grid::new),
                        SimpleRuleField.length(RuleCode.MIN_LENGTH, MinLength.class, MinLength::length, MinLength::new),
                        SimpleRuleField.length(RuleCode.MAX_LENGTH, MaxLength.class, MaxLength::length, MaxLength::new),
                        new GapField(),
                        SimpleRuleField.number(
                                RuleCode.CAPACITY, "places", Capacity.class, Capacity::places, Capacity::new),
                        SimpleRuleField.number(
                                RuleCode.CHECK_IN, "minutes", CheckIn.class, CheckIn::minutes, CheckIn::new)));
        all.put(
                "quotas",
                List.of(
                        new CapsField(RuleCode.CAP_COUNT),
                        new CapsField(RuleCode.CAP_HOURS),
                        new OpenFutureField(),
                        new WaitingListField()));
        all.put(
                "people",
                List.of(
                        new ApprovalField(),
                        new QualificationsField(),
                        SimpleRuleField.flag(new ProjectRequired()),
                        SimpleRuleField.flag(Audiences.internalOnly())));
        return all;
    }

    /**
     * The form of an instrument.
     *
     * @param own the instrument's own rules
     * @param inForce the rules that hold, which the fields of rules that are left to the institute show
     */
    static RuleForm of(List<BookingRule> own, List<BookingRule> inForce) {
        Map<String, String> typed = new HashMap<>();
        RuleForm form = empty(own, typed);
        form.fields().forEach(field -> {
            List<BookingRule> stated = of(field.code(), own);
            boolean off = stated.stream().anyMatch(Off.class::isInstance);
            Choice choice = off ? Choice.OFF : stated.isEmpty() ? Choice.WIDER : Choice.OWN;
            typed.put(field.field(CHOICE), choice.name());
            List<BookingRule> shown = choice == Choice.OWN ? stated : of(field.code(), inForce);
            if (field.canShow(shown)) {
                field.show(shown, typed);
            }
        });
        return form;
    }

    /** The form with what somebody typed. */
    static RuleForm typed(List<BookingRule> own, Map<String, String> typed) {
        return empty(own, typed);
    }

    private static RuleForm empty(List<BookingRule> own, Map<String, String> typed) {
        Map<String, List<RuleField>> groups = new LinkedHashMap<>();
        ALL.forEach((group, fields) -> groups.put(
                group, fields.stream().filter(field -> isShown(field, own)).toList()));
        List<RuleCode> codes = groups.values().stream()
                .flatMap(List::stream)
                .map(RuleField::code)
                .toList();
        List<BookingRule> kept =
                own.stream().filter(rule -> !codes.contains(rule.code())).toList();
        return new RuleForm(groups, typed, kept);
    }

    private static boolean isShown(RuleField field, List<BookingRule> own) {
        List<BookingRule> stated = of(field.code(), own);
        return stated.stream().anyMatch(Off.class::isInstance) ? stated.size() == 1 : field.canShow(stated);
    }

    private static List<BookingRule> of(RuleCode code, List<BookingRule> rules) {
        return rules.stream().filter(rule -> rule.code() == code).toList();
    }

    private List<RuleField> fields() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    /** What a field holds, as templates ask. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What becomes of a rule, as templates ask. */
    public Choice choice(RuleField field) {
        return new Typed(typed).choice(field.field(CHOICE), Choice.class, Choice.WIDER);
    }

    /** Reads every rule that the instrument has of its own. */
    Read read() {
        List<BookingRule> rules = new ArrayList<>(kept);
        Map<RuleCode, List<Typed.Problem>> problems = new LinkedHashMap<>();
        for (RuleField field : fields()) {
            Typed fields = new Typed(typed);
            switch (choice(field)) {
                case OWN -> rules.addAll(field.read(fields));
                case OFF -> rules.add(new Off(field.code()));
                case WIDER -> {
                    continue;
                }
            }
            if (!fields.problems().isEmpty()) {
                problems.put(field.code(), fields.problems());
            }
        }
        return new Read(rules, problems);
    }
}
