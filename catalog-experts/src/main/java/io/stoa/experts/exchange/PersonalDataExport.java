package io.stoa.experts.exchange;

import io.stoa.core.access.Action;

/**
 * Gives a person a copy of everything that is held about them 个人信息查阅与复制 (Personal Information Protection Law of China,
 * article 45; General Data Protection Regulation, article 15).
 */
public interface PersonalDataExport {

    /** Copies all that is held about a person; by default officers for personal data of the provider may. */
    Action EXPORT = new Action("expert.export-personal-data");

    /**
     * Everything that is held about an expert: the description with what the public does not see and a revision that waits,
     * the numbers of documents and accounts, the audit lines about the person, and what other modules hold
     * ({@link io.stoa.core.personal.PersonalDataSource}). That it was copied, by whom and why, is written to the audit trail.
     *
     * @param expertId the expert
     * @param reason what it is needed for, such as the person's request, 1 to 1000 characters
     * @return the copy; numbers are shown in full to callers who may reveal them
     *     ({@link io.stoa.experts.PersonalRecords#REVEAL}), else masked
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not copy it
     * @throws io.stoa.core.error.RuleViolationException if the reason is missing or too long
     */
    PersonalDataCopy copy(String expertId, String reason);
}
