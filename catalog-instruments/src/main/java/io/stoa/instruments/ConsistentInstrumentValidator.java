package io.stoa.instruments;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentInstrument}. */
public final class ConsistentInstrumentValidator implements ConstraintValidator<ConsistentInstrument, InstrumentDraft> {

    private static final String MESSAGES = "{io.stoa.instruments.ConsistentInstrument.";

    @Override
    public boolean isValid(@Nullable InstrumentDraft draft, ConstraintValidatorContext context) {
        if (draft == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean dates = datesAgree(draft.dates()) || refuse(context, "dates", "dates");
        boolean customs = customsAgree(draft.acquisition()) || refuse(context, "customs", "acquisition");
        boolean hours = hoursAgree(draft.capability()) || refuse(context, "hours", "capability");
        return dates && customs && hours;
    }

    private static boolean datesAgree(ServiceDates dates) {
        LocalDate from = date(dates.commissioned());
        LocalDate until = date(dates.decommissioned());
        return from == null || until == null || !until.isBefore(from);
    }

    private static boolean customsAgree(Acquisition acquisition) {
        return !Boolean.TRUE.equals(acquisition.underCustomsSupervision()) || acquisition.customs() != null;
    }

    private static boolean hoursAgree(Capability capability) {
        Integer run = capability.runHours();
        Integer service = capability.serviceHours();
        return run == null || service == null || service <= run;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean refuse(ConstraintValidatorContext context, String rule, String property) {
        context.buildConstraintViolationWithTemplate(MESSAGES + rule + "}")
                .addPropertyNode(property)
                .addConstraintViolation();
        return false;
    }
}
