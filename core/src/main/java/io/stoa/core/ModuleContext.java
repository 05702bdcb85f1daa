package io.stoa.core;

import io.stoa.core.access.AccessGuard;
import io.stoa.core.audit.AuditLog;
import io.stoa.core.change.ChangeLog;
import io.stoa.core.due.DueWork;
import io.stoa.core.event.EventPublisher;
import io.stoa.core.file.FileStore;
import io.stoa.core.notify.Notifications;
import io.stoa.core.number.NumberSeries;
import io.stoa.core.page.Cursors;
import io.stoa.core.personal.PersonalDataSource;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** What the platform gives to a module. It is trusted code's side of the platform: nothing here asks the access policy. */
public interface ModuleContext {

    /**
     * {@return how work gets into a transaction}
     */
    TransactionRunner transactions();

    /**
     * {@return the current caller and the access policy}
     */
    AccessGuard access();

    /**
     * {@return the writing side of the audit trail}
     */
    AuditLog audit();

    /**
     * {@return the change log}
     */
    ChangeLog changes();

    /**
     * {@return what time brings}
     */
    DueWork dueWork();

    /**
     * {@return who is told what}
     */
    Notifications notifications();

    /**
     * {@return the host's clock}
     */
    Clock clock();

    /**
     * {@return where new ids come from}
     */
    Ids ids();

    /**
     * {@return a validator that speaks the caller's language}
     */
    Validator validator();

    /**
     * Refuses what breaks its constraints, in the caller's language.
     *
     * @param <T> the type
     * @param input what came in
     * @throws ConstraintViolationException if a constraint is broken
     */
    default <T> void requireValid(T input) {
        Set<ConstraintViolation<T>> violations = validator().validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    /**
     * {@return the host's port for domain events}
     */
    EventPublisher events();

    /**
     * {@return signs and opens page cursors}
     */
    Cursors cursors();

    /**
     * {@return runs what may go on beside the calling thread}
     */
    Executor executor();

    /**
     * {@return makes the form of a title by which lists are sorted}
     */
    UnaryOperator<String> titleSort();

    /**
     * {@return the record types of rule sets that the modules named, by the rule set's name}
     */
    Map<String, Class<? extends Record>> ruleTypes();

    /**
     * {@return where the modules hold data about persons}
     */
    List<PersonalDataSource> personalDataSources();

    /**
     * {@return numbers without gaps}
     */
    NumberSeries numbers();

    /**
     * {@return the host's file store}
     *
     * @throws io.stoa.core.error.UsageException if the host gave none
     */
    FileStore files();

    /**
     * A service of core or of a module installed earlier.
     *
     * @param <T> the service's type
     * @param type its public interface
     * @return the service
     * @throws io.stoa.core.error.UsageException if no installed module offers it
     */
    <T> T get(Class<T> type);
}
