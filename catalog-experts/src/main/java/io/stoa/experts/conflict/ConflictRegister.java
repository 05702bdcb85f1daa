package io.stoa.experts.conflict;

import io.stoa.core.access.Action;
import java.util.List;

/**
 * What was decided and declared about conflicts of interest 回避登记: aliases of experts that somebody looked at, and conflicts that an
 * expert declared while judging. Every decision is audited; erasing an expert takes the aliases away.
 */
public interface ConflictRegister {

    /** The kind of aliases in the audit trail. */
    String ALIAS = "person-alias";

    /** The kind of declarations in the audit trail. */
    String DECLARATION = "conflict-declaration";

    /** Records, lists and decides on aliases; by default the staff and secretaries of the expert's provider may. */
    Action KEEP_ALIASES = new Action("conflict.keep-aliases");

    /** Records, lists and withdraws declarations; by default the organiser's secretaries may. */
    Action DECLARE = new Action("conflict.declare");

    /**
     * Records that an expert may be known by something. Recording it again changes nothing.
     *
     * @param expertId the expert
     * @param alias the alias; what is UNCONFIRMED counts as the expert's until it is rejected
     * @param reason where it comes from, or why it is confirmed or rejected, 1 to 1000 characters
     * @return the alias
     * @throws jakarta.validation.ConstraintViolationException if the alias is invalid
     * @throws io.stoa.core.error.UnreadableInputException if it is no e-mail address or ORCID iD
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if it was recorded with another certainty; decide on that one
     */
    AliasView record(String expertId, Alias alias, String reason);

    /**
     * Decides on an alias. A decision may be changed by another.
     *
     * @param aliasId the alias
     * @param version its version as the caller knows it
     * @param certainty CONFIRMED, or REJECTED: then it is known not to be the expert's
     * @param reason why, 1 to 1000 characters
     * @return the alias
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see the expert
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile
     */
    AliasView decide(String aliasId, long version, Certainty certainty, String reason);

    /**
     * The aliases of an expert.
     *
     * @param expertId the expert
     * @return the aliases, the oldest first
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     */
    List<AliasView> aliases(String expertId);

    /**
     * Records a conflict that an expert declared, such as when opening an application. It bars from then on.
     *
     * @param declaration the expert, the application and the reason
     * @return the declaration
     * @throws jakarta.validation.ConstraintViolationException if it is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if one stands already
     */
    DeclarationView declare(ConflictDeclaration declaration);

    /**
     * Withdraws a declaration that was made by mistake. It stays in the register.
     *
     * @param declarationId the declaration
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return the declaration
     * @throws io.stoa.core.error.NotFoundException if there is none
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile, or was withdrawn already
     */
    DeclarationView withdraw(String declarationId, long version, String reason);

    /**
     * The declarations about an application, also those withdrawn.
     *
     * @param organiserId the organisation that runs the panel
     * @param applicationId the application
     * @return the declarations, the oldest first
     */
    List<DeclarationView> declarations(String organiserId, String applicationId);
}
