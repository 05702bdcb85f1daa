package io.stoa.programmes.application;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.List;

/**
 * What the review reads of applications. Trusted code of this module: nothing here asks the access policy, and every
 * method needs a running transaction.
 */
public interface ApplicationRecords {

    /**
     * The accepted applications of a call.
     *
     * @param em the entity manager of the transaction
     * @param callId the call
     * @return the applications, by number
     */
    List<ReviewedApplicationRecord> accepted(EntityManager em, String callId);

    /**
     * An application that was accepted; it may have been withdrawn since.
     *
     * @param em the entity manager of the transaction
     * @param id the application
     * @return the application
     * @throws io.stoa.core.error.NotFoundException if there is none, or it was never submitted
     */
    ReviewedApplicationRecord record(EntityManager em, String id);

    /**
     * Whether an application is still accepted: neither withdrawn nor refused.
     *
     * @param em the entity manager of the transaction
     * @param id the application
     * @return true if it takes part in the review
     */
    boolean isAccepted(EntityManager em, String id);

    /**
     * What of an application may be shown to somebody who must not learn who applies.
     *
     * @param em the entity manager of the transaction
     * @param id the application
     * @return its content without what the call marks as identifying
     */
    BlindContent blind(EntityManager em, String id);

    /**
     * Opens a file that a blind view names.
     *
     * @param em the entity manager of the transaction
     * @param id the application
     * @param attachment the file, as {@link #blind} gave it
     * @return its bytes, to be closed by the caller
     * @throws io.stoa.core.error.NotFoundException if there is no such file, or it may tell who applies
     */
    InputStream open(EntityManager em, String id, BlindAttachment attachment);
}
