package io.stoa.experts.draw;

import io.stoa.core.access.Action;
import io.stoa.experts.PanelRoles;
import java.util.List;

/** Experts who are kept from panels for a time 专家黑名单, such as for a breach of confidence. No draw takes them. */
public interface PanelBans {

    /** The kind of bans in the audit trail. */
    String KIND = "panel-ban";

    /**
     * Bans, lifts bans and lists them; by default the staff and {@linkplain PanelRoles#SECRETARY secretaries} of the expert's provider
     * may.
     */
    Action BAN = new Action("panel.ban");

    /**
     * Keeps an expert from panels.
     *
     * @param ban who, how long and why
     * @return the ban
     * @throws jakarta.validation.ConstraintViolationException if it is invalid
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     * @throws io.stoa.core.error.RuleViolationException if it ends before it begins
     */
    PanelBanView ban(PanelBanDraft ban);

    /**
     * Lifts a ban. It stays listed.
     *
     * @param banId the ban
     * @param version its version as the caller knows it
     * @param reason why, 1 to 1000 characters
     * @return the ban
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see the expert
     * @throws io.stoa.core.error.ConflictException if it has changed meanwhile, or was lifted already
     */
    PanelBanView lift(String banId, long version, String reason);

    /**
     * The bans of an expert, also those over or lifted.
     *
     * @param expertId the expert
     * @return the bans, the oldest first
     * @throws io.stoa.core.error.NotFoundException if there is no such expert, or the caller may not see it
     */
    List<PanelBanView> bansOf(String expertId);
}
