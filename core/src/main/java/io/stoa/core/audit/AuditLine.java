package io.stoa.core.audit;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import org.jspecify.annotations.Nullable;

record AuditLine(
        Caller caller,
        Action action,
        AuditOutcome outcome,
        AccessSubject subject,
        @Nullable String reason,
        @Nullable String changes) {}
