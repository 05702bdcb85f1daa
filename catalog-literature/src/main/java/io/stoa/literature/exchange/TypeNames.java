package io.stoa.literature.exchange;

import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkType;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of types in formats that have fewer of them. */
final class TypeNames {

    private static final Pattern DOCTOR = Pattern.compile("(?iu)ph\\.?\\s*d|doctor|dissertation|habil|博士|доктор");
    private static final Pattern MASTER = Pattern.compile("(?iu)master|m\\.?\\s*sc\\b|硕士|магист");

    private TypeNames() {}

    /** The first name of a type, or of the nearest type that has one. */
    static String of(Map<String, WorkType> names, WorkType type) {
        for (WorkType near = type; ; near = wider(near)) {
            for (Map.Entry<String, WorkType> name : names.entrySet()) {
                if (name.getValue() == near) {
                    return name.getKey();
                }
            }
            if (near == WorkType.OTHER) {
                throw new IllegalArgumentException("the format has no name for other works");
            }
        }
    }

    private static WorkType wider(WorkType type) {
        return switch (type) {
            case DOCTORAL_THESIS, MASTER_THESIS -> WorkType.THESIS;
            case TECHNICAL_REPORT, WORKING_PAPER -> WorkType.REPORT;
            case PERIODICAL -> WorkType.JOURNAL;
            case JOURNAL -> WorkType.PERIODICAL;
            case CONFERENCE_PROCEEDINGS -> WorkType.BOOK;
            case REVIEW, NEWSPAPER_ARTICLE -> WorkType.JOURNAL_ARTICLE;
            case PREPRINT -> WorkType.MANUSCRIPT;
            default -> WorkType.OTHER;
        };
    }

    /** The kind of thesis by the words for its degree. */
    static WorkType thesis(String words) {
        if (MASTER.matcher(words).find()) {
            return WorkType.MASTER_THESIS;
        }
        return DOCTOR.matcher(words).find() ? WorkType.DOCTORAL_THESIS : WorkType.THESIS;
    }

    /** Whether only the type says for which degree a thesis is. */
    static boolean lacksDegree(WorkDraft work) {
        return work.genre() == null
                && (work.type() == WorkType.DOCTORAL_THESIS || work.type() == WorkType.MASTER_THESIS);
    }

    static String degree(WorkType type) {
        return type == WorkType.MASTER_THESIS ? "Master's thesis" : "Doctoral thesis";
    }
}
