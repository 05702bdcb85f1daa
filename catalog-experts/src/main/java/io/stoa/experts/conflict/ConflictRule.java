package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import java.util.Locale;

/** Why somebody should not judge an application 回避情形. */
public enum ConflictRule {
    /** The expert is one of the applicants, perhaps under another name, e-mail address or ORCID iD 本人. */
    SAME_PERSON,
    /** They work, or worked within some years, for the same employer 同一单位. */
    SAME_EMPLOYER,
    /** They are relatives 亲属. */
    KINSHIP,
    /** One of them declared an interest in the other 声明的利益关系. */
    DECLARED_INTEREST,
    /** One advised the other's thesis 师生. */
    ADVISER,
    /** They had the same adviser 同门. */
    COMMON_ADVISER,
    /** They published together within some years 合著. */
    CO_AUTHOR,
    /** They made an invention together within some years 共同发明. */
    CO_INVENTOR,
    /** They worked on a project together within some years 共同承担项目. */
    CO_INVESTIGATOR,
    /** The expert applies in the same call 同批次申请. */
    SAME_CALL,
    /** The expert declared a conflict with the application while judging 评审中申报回避. */
    DECLARED_IN_REVIEW;

    /**
     * {@return what the rule is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.label(
                "experts.conflict.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-'), name());
    }
}
