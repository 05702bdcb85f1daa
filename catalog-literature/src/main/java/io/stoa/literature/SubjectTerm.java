package io.stoa.literature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a work is about, by a scheme 主题.
 *
 * @param scheme the scheme: {@code CLC}, {@code DDC}, {@code LCSH}, {@code MESH}, {@code CCT} (汉语主题词表), …; {@code keyword} for free words
 * @param code the code or class number in it, or null
 * @param term the words, subdivisions divided by {@code --}; or null if the code stands alone
 */
public record SubjectTerm(
        @NotBlank @Size(max = 50) String scheme,
        @Nullable @Size(max = 100) String code,
        @Nullable @Size(max = 500) String term) {

    /** The scheme of free key words 关键词. */
    public static final String KEYWORD = "keyword";

    /** The Chinese Library Classification 中国图书馆分类法. */
    public static final String CLC = "CLC";

    /**
     * A free key word.
     *
     * @param term the word
     * @return the term
     */
    public static SubjectTerm keyword(String term) {
        return new SubjectTerm(KEYWORD, null, term);
    }

    /**
     * A class of a classification.
     *
     * @param scheme the classification
     * @param code the class number
     * @return the term
     */
    public static SubjectTerm classNumber(String scheme, String code) {
        return new SubjectTerm(scheme, code, null);
    }
}
