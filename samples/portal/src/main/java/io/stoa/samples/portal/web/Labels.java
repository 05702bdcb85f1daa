package io.stoa.samples.portal.web;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.code.Code;
import io.stoa.core.code.CodeList;
import io.stoa.core.code.CodeLists;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationView;
import io.stoa.core.text.LocalizedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What codes and ids are called, in the reader's language: {@code ${@labels.region(view.region())}} in a template. What has no
 * name is shown as it is.
 */
@Component("labels")
public class Labels {

    /** The code list of GB/T 2260 regions. */
    public static final String REGIONS = "region";

    /** The code list of GB/T 13745 disciplines. */
    public static final String DISCIPLINES = "discipline";

    /** The code list of GB/T 4754 industries. */
    public static final String INDUSTRIES = "industry";

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 10_000;

    private final CodeLists lists;
    private final OrganisationCatalog organisations;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, KnownName> names = new ConcurrentHashMap<>();

    /**
     * For Spring.
     *
     * @param lists the platform's code lists
     * @param organisations the platform's organisations
     */
    public Labels(CodeLists lists, OrganisationCatalog organisations) {
        this.lists = lists;
        this.organisations = organisations;
    }

    /**
     * A region.
     *
     * @param code a GB/T 2260 code, or null
     * @return its name, such as {@code 长春市}
     */
    public String region(@Nullable String code) {
        return label(REGIONS, code);
    }

    /**
     * A discipline.
     *
     * @param code a GB/T 13745 code, or null
     * @return its name
     */
    public String discipline(@Nullable String code) {
        return label(DISCIPLINES, code);
    }

    /**
     * An industry.
     *
     * @param code a GB/T 4754 code, or null
     * @return its name
     */
    public String industry(@Nullable String code) {
        return label(INDUSTRIES, code);
    }

    /**
     * A language.
     *
     * @param tag a BCP 47 tag
     * @return its name
     */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale());
    }

    /**
     * An organisation. Names of published ones are remembered for a minute, so that a list with many of them reads few.
     *
     * @param id its id, or null
     * @return its name; a dash if the reader may not see it
     */
    public String organisation(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return "";
        }
        KnownName known = names.get(id);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.name().text(locale());
        }
        try {
            return remembered(organisations.get(id)).text(locale());
        } catch (NotFoundException e) {
            return "–";
        }
    }

    /**
     * {@return the disciplines at the top, to choose from; empty if the list is not loaded}
     */
    public List<Code> disciplines() {
        CodeList list = list(DISCIPLINES);
        return list == null ? List.of() : list.roots();
    }

    /**
     * {@return the regions at the top and right below, to choose from; empty if the list is not loaded}
     */
    public List<Code> regions() {
        CodeList list = list(REGIONS);
        return list == null
                ? List.of()
                : list.roots().stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), list.children(root.code()).stream()))
                        .toList();
    }

    private LocalizedText remembered(OrganisationView view) {
        if (view.status() == EntryStatus.PUBLISHED) {
            if (names.size() >= MOST_KNOWN) {
                names.clear();
            }
            names.put(view.id(), new KnownName(view.names(), clock.instant().plus(KNOWN_FOR)));
        }
        return view.names();
    }

    private String label(String name, @Nullable String code) {
        if (code == null) {
            return "";
        }
        CodeList list = list(name);
        Code found = list == null ? null : list.find(code);
        return found == null ? code : found.label().text(locale());
    }

    private @Nullable CodeList list(String name) {
        try {
            return lists.find(name);
        } catch (NotFoundException e) {
            return null;
        }
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private record KnownName(LocalizedText name, Instant until) {}
}
