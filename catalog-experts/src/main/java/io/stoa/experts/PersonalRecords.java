package io.stoa.experts;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.Action;
import java.util.List;

/**
 * The numbers of experts' identity documents and bank accounts 证件号码与银行账号, encrypted at rest and masked wherever they are
 * not needed. The host gives the keys by {@link ExpertsOptions.Builder#personalKeys}.
 *
 * <p>Every method throws {@link io.stoa.core.error.UsageException} if there are no keys, or if a record was encrypted with
 * a key that the keyset does not have.
 */
public interface PersonalRecords {

    /** The kind of records in access decisions and audit lines; a record is told by its expert's id. */
    String KIND = "personal-record";

    /** The role that may see numbers in full, such as who pays the fees. */
    String OFFICER = "personal-data-officer";

    /** Stores, lists and removes records; by default the provider's staff and officers may. */
    Action KEEP = new Action("personal-record.keep");

    /** Shows a number in full; by default the provider's officers may. */
    Action REVEAL = new Action("personal-record.reveal");

    /** Finds whose number it is; by default staff and officers may. */
    Action FIND = new Action("personal-record.find");

    /** Encrypts again after a rotation of keys; by default administrators may. */
    Action REENCRYPT = new Action("personal-record.reencrypt");

    /**
     * Stores a number, in the place of one of the same kind.
     *
     * @param expertId the expert
     * @param kind what it is
     * @param number the number in any customary form
     * @return the record, masked
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     * @throws io.stoa.core.error.UnreadableInputException if the number is not valid; the message shows it masked
     */
    MaskedRecord store(String expertId, PersonalRecordKind kind, String number);

    /**
     * What is stored of an expert, masked.
     *
     * @param expertId the expert
     * @return the records by kind
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     */
    List<MaskedRecord> masked(String expertId);

    /**
     * A number in full. That it was seen, by whom and why, is written to the audit trail.
     *
     * @param expertId the expert
     * @param kind what it is
     * @param reason what it is needed for, 1 to 1000 characters
     * @return the record
     * @throws io.stoa.core.error.NotFoundException if there is no such expert or record
     */
    RevealedRecord reveal(String expertId, PersonalRecordKind kind, String reason);

    /**
     * Takes a record away.
     *
     * @param expertId the expert
     * @param kind what it is
     * @return what was taken away, masked
     * @throws io.stoa.core.error.NotFoundException if there is no such expert or record
     */
    MaskedRecord remove(String expertId, PersonalRecordKind kind);

    /**
     * The experts with a number, without decrypting any.
     *
     * @param kind what it is
     * @param number the number in any customary form
     * @return the ids of the experts whom the caller may see
     * @throws io.stoa.core.error.UnreadableInputException if the number is not valid
     */
    List<String> find(PersonalRecordKind kind, String number);

    /**
     * Encrypts with the present primary keys what was encrypted with others, in steps of a hundred. Call it until it
     * returns 0, after a new primary key was added to a keyset and before the old one is taken away.
     *
     * @return how many records were encrypted again
     */
    int reencrypt();

    /**
     * The service over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the service
     */
    static PersonalRecords create(ModuleContext context, ExpertsOptions options) {
        return new DefaultPersonalRecords(context, options);
    }
}
