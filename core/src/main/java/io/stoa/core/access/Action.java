package io.stoa.core.access;

import io.stoa.core.error.Message;

/**
 * Something a caller may want to do; modules define their own.
 *
 * @param code stable, such as {@code entry.register} or {@code booking.override}
 */
public record Action(String code) {

    /** Makes a new entry. */
    public static final Action REGISTER = new Action("entry.register");

    /** Changes an entry. */
    public static final Action REVISE = new Action("entry.revise");

    /** Hands an entry to the approver. */
    public static final Action SUBMIT = new Action("entry.submit");

    /** Publishes a submitted entry or a pending revision. */
    public static final Action APPROVE = new Action("entry.approve");

    /** Sends a submitted entry back. */
    public static final Action RETURN = new Action("entry.return");

    /** Takes a published entry out of sight for a time. */
    public static final Action SUSPEND = new Action("entry.suspend");

    /** Brings a suspended entry back. */
    public static final Action RESUME = new Action("entry.resume");

    /** Withdraws an entry for good. */
    public static final Action WITHDRAW = new Action("entry.withdraw");

    /** Imports entries in bulk. */
    public static final Action IMPORT = new Action("entry.import");

    /** Reads the content of an entry as its editors see it. */
    public static final Action READ_CONTENT = new Action("entry.read-content");

    /** Reads what a provider keeps to itself, such as an entry's audit trail. */
    public static final Action READ_AUDIT = new Action("audit.read");

    /** Changes what all catalogues share: code lists, rule sets. */
    public static final Action ADMINISTER = new Action("platform.administer");

    /**
     * {@return what the action is called, to be shown in the reader's language; its code if it is none of core's}
     */
    public Message label() {
        return Message.label("core.action." + code, code);
    }

    @Override
    public String toString() {
        return code;
    }
}
