package io.stoa.core.code;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file: the first hundred problems. */
final class CodeListProblems {

    private static final int LIMIT = 100;
    private static final int SHOWN = 80;

    private final List<Violation> violations = new ArrayList<>();

    void add(Message message) {
        if (!isFull()) {
            violations.add(Violation.of(message));
        }
    }

    void add(String code, CodeRow row, String name, @Nullable Object value) {
        add(Message.of(code, "line", row.line(), "code", row.code(), name, value));
    }

    boolean isFull() {
        return violations.size() >= LIMIT;
    }

    void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
