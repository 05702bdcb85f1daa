package io.stoa.core.audit;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;

/** The audit trail 操作日志 of the platform, as far as the caller may read it. */
public interface AuditTrail {

    /**
     * What was done to one thing, oldest first.
     *
     * @param subject the thing
     * @param page which page
     * @return its lines; for a caller who may not read them, {@link io.stoa.core.error.AccessDeniedException}
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not read the audit trail of the thing's
     *     provider
     */
    Page<AuditView> of(ResourceRef subject, PageRequest page);

    /**
     * What was done by anybody to anything, newest first.
     *
     * @param query which lines
     * @param page which page
     * @return the lines
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not read the audit trail of the query's
     *     provider, or of the platform where it names none
     */
    Page<AuditView> list(AuditQuery query, PageRequest page);

    /**
     * The audit trail over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @return the service
     */
    static AuditTrail create(ModuleContext context) {
        return new DefaultAuditTrail(context);
    }
}
