package io.stoa.literature.delivery;

import io.stoa.core.access.Action;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.List;

/**
 * Group accounts 团体账户 with quotas. A quota is reserved when a request is made, settled when it is delivered, and
 * released when it is not; the database decides who gets the last of it.
 */
public interface DeliveryAccounts {

    /** The kind of accounts in audit lines. */
    String KIND = "delivery-account";

    /** Opens, changes and reads accounts; by default the library's librarians may. */
    Action KEEP = new Action("delivery.account.keep");

    /** Reads the accounts that one may use; by default everybody who is signed in may. */
    Action USE = new Action("delivery.account.use");

    /**
     * Opens an account.
     *
     * @param draft the account
     * @return the account
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if the library is no known organisation
     */
    AccountView open(AccountDraft draft);

    /**
     * Changes an account. A quota that is lowered below what is spent lets no further request pass.
     *
     * @param id the account
     * @param version its version as the caller knows it
     * @param draft the account as it shall be, of the same library and in the same currency
     * @return the account
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile
     */
    AccountView revise(String id, long version, AccountDraft draft);

    /**
     * The accounts of a library.
     *
     * @param libraryId the library
     * @param page which page
     * @return the accounts in the order of their opening
     */
    Page<AccountView> list(String libraryId, PageRequest page);

    /**
     * {@return the accounts that the caller may use, by id; of their members only the caller is named}
     */
    List<AccountView> mine();
}
