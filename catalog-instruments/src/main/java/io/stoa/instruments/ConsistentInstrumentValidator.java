package io.stoa.instruments;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentInstrument} and reports each rule at the property that breaks it. */
public class ConsistentInstrumentValidator implements ConstraintValidator<ConsistentInstrument, InstrumentDraft> {

    /** For the validation provider. */
    public ConsistentInstrumentValidator() {}

    @Override
    public boolean isValid(@Nullable InstrumentDraft draft, ConstraintValidatorContext context) {
        if (draft == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean dates = datesAgree(draft.dates(), context);
        boolean customs = customsAgree(draft.acquisition(), context);
        return dates && customs;
    }

    private static boolean datesAgree(ServiceDates dates, ConstraintValidatorContext context) {
        LocalDate from = dates.commissioned();
        LocalDate until = dates.decommissioned();
        if (from == null || until == null || !until.isBefore(from)) {
            return true;
        }
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("commissioned", from)
                .addMessageParameter("decommissioned", until)
                .buildConstraintViolationWithTemplate("{io.stoa.instruments.ConsistentInstrument.dates.message}")
                .addPropertyNode("dates")
                .addPropertyNode("decommissioned")
                .addConstraintViolation();
        return false;
    }

    private static boolean customsAgree(Acquisition acquisition, ConstraintValidatorContext context) {
        if (!Boolean.TRUE.equals(acquisition.supervised()) || acquisition.customs() != null) {
            return true;
        }
        context.buildConstraintViolationWithTemplate("{io.stoa.instruments.ConsistentInstrument.customs.message}")
                .addPropertyNode("acquisition")
                .addPropertyNode("customs")
                .addConstraintViolation();
        return false;
    }
}
