package io.stoa.experts;

import io.stoa.core.error.Message;
import java.util.Locale;

/** What keeps somebody from judging a person, read from this person to the other. */
public enum PersonRelationKind {
    /** Advised the other's thesis 导师. */
    ADVISER_OF,
    /** The other advised this person's thesis 学生. */
    STUDENT_OF,
    /** Is a relative 亲属. */
    RELATIVE_OF,
    /** Declared another interest 声明的利益关系. */
    DECLARED;

    /**
     * {@return what it is called, to be shown in the reader's language}
     */
    public Message label() {
        return Message.label(
                "experts.relation." + name().toLowerCase(Locale.ROOT).replace('_', '-'), name());
    }
}
