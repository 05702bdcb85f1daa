package io.stoa.core.finder;

import io.stoa.core.identifier.Identifier;
import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to know. Words and codes rank those who are found; language and region leave others out.
 *
 * @param words words in any language and script, such as a topic or the title of an application, at most 2000 characters;
 *     blank if only codes are given
 * @param codes codes of classifications, such as GB/T 13745 or IPC; who knows what lies near in the tree is found too
 * @param language a language that they must be able to judge in, BCP 47, or null for any
 * @param region where they must be, GB/T 2260; trailing zeros stand for the whole province or city; or null for anywhere
 * @param most how many to find at most, 1 to 200
 */
public record FinderQuery(
        @NotNull @Size(max = 2000) String words,
        @Size(max = 50) List<@NotNull Identifier> codes,

        @Nullable @ValidIdentifier(IdentifierScheme.LANGUAGE)
        String language,

        @Nullable @ValidIdentifier(IdentifierScheme.REGION) String region,
        @Min(1) @Max(200) int most) {

    /** How many are found unless the query says otherwise. */
    public static final int USUAL = 20;

    /**
     * Copies the codes.
     *
     * @param words words in any language
     * @param codes codes of classifications
     * @param language a language that they must be able to judge in
     * @param region where they must be
     * @param most how many to find at most
     */
    public FinderQuery {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /**
     * Who knows something that is given in words.
     *
     * @param words the words
     * @return the query, for {@value #USUAL} people
     */
    public static FinderQuery of(String words) {
        return new FinderQuery(words, List.of(), null, null, USUAL);
    }

    /**
     * {@return the same with a code}
     *
     * @param scheme the classification, such as {@link IdentifierScheme#DISCIPLINE}
     * @param code the code in any customary form
     * @throws io.stoa.core.error.UnreadableInputException if it is not one of the scheme
     */
    public FinderQuery andCode(IdentifierScheme scheme, String code) {
        List<Identifier> more = new ArrayList<>(codes);
        more.add(Identifier.parse(scheme, code));
        return new FinderQuery(words, more, language, region, most);
    }

    /**
     * {@return the same for those who can judge in a language}
     *
     * @param wanted the language
     */
    public FinderQuery inLanguage(String wanted) {
        return new FinderQuery(words, codes, wanted, region, most);
    }

    /**
     * {@return the same for those in a region}
     *
     * @param wanted a GB/T 2260 code
     */
    public FinderQuery inRegion(String wanted) {
        return new FinderQuery(words, codes, language, wanted, most);
    }

    /**
     * {@return the same for more or fewer people}
     *
     * @param number how many, 1 to 200
     */
    public FinderQuery atMost(int number) {
        return new FinderQuery(words, codes, language, region, number);
    }
}
