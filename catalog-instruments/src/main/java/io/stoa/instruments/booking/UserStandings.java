package io.stoa.instruments.booking;

import io.stoa.core.access.Action;
import java.util.List;

/**
 * How users stand: their qualifications 培训资质, bans 黑名单 and credit 信用分. Qualifications and credit count at all
 * instruments of the provider that grants or keeps them. By default the provider's keepers and staff look after them,
 * and users see their own.
 */
public interface UserStandings {

    /** The kind of standings in references and audit lines. */
    String KIND = "user-standing";

    /** Grants and ends qualifications. */
    Action QUALIFY = new Action("user-standing.qualify");

    /** Pronounces and lifts bans; at all providers only administrators may. */
    Action BAN = new Action("user-standing.ban");

    /** Sees how a user stands; by default the user and keepers may. */
    Action READ = new Action("user-standing.read");

    /**
     * Grants a qualification.
     *
     * @param draft the qualification
     * @return the qualification
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.RuleViolationException if it would end before it begins
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     */
    QualificationView qualify(QualificationDraft draft);

    /**
     * Ends a qualification now. Bookings that there are already stay.
     *
     * @param id the qualification
     * @return the qualification, with its end
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    QualificationView endQualification(String id);

    /**
     * The qualifications of a user at a provider, also those that have ended.
     *
     * @param holderId the user's caller id
     * @param providerId the organisation
     * @return the qualifications, the latest first; at most 500
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not see them
     */
    List<QualificationView> qualifications(String holderId, String providerId);

    /**
     * Bans a user from booking.
     *
     * @param draft the ban
     * @return the ban
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     */
    BanView ban(BanDraft draft);

    /**
     * Lifts a ban.
     *
     * @param id the ban
     * @return the ban that was lifted
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    BanView liftBan(String id);

    /**
     * The bans that hold for a user at a provider now, those at all providers included.
     *
     * @param holderId the user's caller id
     * @param providerId the organisation
     * @return the bans
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not see them
     */
    List<BanView> bans(String holderId, String providerId);

    /**
     * The credit of a user with a provider.
     *
     * @param holderId the user's caller id
     * @param providerId the organisation
     * @return the credit and its latest changes
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not see it
     */
    CreditView credit(String holderId, String providerId);
}
