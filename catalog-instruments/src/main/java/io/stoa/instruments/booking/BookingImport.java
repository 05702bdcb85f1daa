package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Books row by row and reports what was refused. */
final class BookingImport {

    private static final int REPORTED = 1000;

    private final BookingService bookings;
    private final Locale locale;
    private final List<ImportProblem> problems = new ArrayList<>();

    BookingImport(BookingService bookings, ModuleContext context) {
        this.bookings = bookings;
        this.locale = context.access().caller().locale();
    }

    BookingImportReport run(Iterator<? extends ImportRow<BookingRequest>> rows) {
        long read = 0;
        long booked = 0;
        while (rows.hasNext()) {
            List<ImportProblem> why = book(rows.next());
            read++;
            booked += why.isEmpty() ? 1 : 0;
            why.stream().limit(Math.max(0, REPORTED - problems.size())).forEach(problems::add);
        }
        return new BookingImportReport(read, booked, read - booked, problems);
    }

    private List<ImportProblem> book(ImportRow<BookingRequest> row) {
        if (row instanceof ImportRow.Unreadable<BookingRequest> unreadable) {
            return unreadable.problems();
        }
        BookingRequest request = ((ImportRow.Read<BookingRequest>) row).draft();
        try {
            bookings.book(request);
            return List.of();
        } catch (ConstraintViolationException e) {
            return e.getConstraintViolations().stream()
                    .map(each -> new ImportProblem(
                            row.number(),
                            each.getPropertyPath().toString(),
                            each.getMessageTemplate(),
                            each.getMessage()))
                    .toList();
        } catch (RuleViolationException e) {
            return e.violations().stream()
                    .map(each -> new ImportProblem(row.number(), null, each.code(), each.text(locale)))
                    .toList();
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (StoaException e) {
            return List.of(new ImportProblem(row.number(), null, e.code(), e.message(locale)));
        }
    }
}
