package io.stoa.core.access;

/** The roles that the default {@link AccessPolicy} knows; modules and hosts add their own by name. */
public final class Roles {

    /** Staff of a provider organisation: writes its entries. */
    public static final String STAFF = "staff";

    /** Approves entries of the own organisation, other than those he or she submitted. */
    public static final String APPROVER = "approver";

    /** Approves entries of every organisation, such as at the science bureau. */
    public static final String PLATFORM_APPROVER = "platform-approver";

    /** May do everything. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
