package io.stoa.instruments.usage;

import org.jspecify.annotations.Nullable;

/** Whether an instrument served its own organisation or others 服务类型. */
public enum ServiceKind {
    /** The user belongs to the organisation that provides the instrument 内部服务. */
    INTERNAL,
    /** The user belongs to another organisation, or to none 外部服务. */
    EXTERNAL;

    static ServiceKind of(String providerId, @Nullable String organisationId) {
        return providerId.equals(organisationId) ? INTERNAL : EXTERNAL;
    }
}
