package io.stoa.samples.portal.desk.application;

import io.stoa.core.organisation.OrganisationKind;
import io.stoa.experts.Seniority;
import io.stoa.programmes.BudgetCategory;
import io.stoa.programmes.CallView;
import io.stoa.programmes.FormField;
import io.stoa.programmes.application.ApplicantOrganisation;
import io.stoa.programmes.application.ApplicationDraft;
import io.stoa.programmes.application.BudgetLine;
import io.stoa.programmes.application.FormAnswer;
import io.stoa.programmes.application.FundingSource;
import io.stoa.programmes.application.TeamMember;
import io.stoa.programmes.application.TeamRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * An application as a form: its fields are texts by name, so that what somebody typed comes back as it was typed.
 *
 * @param fields the fields by name
 */
record ApplicationForm(MultiValueMap<String, String> fields) {

    /** Lines that are left empty for more. */
    private static final int MORE = 2;

    private static final int MOST_LINES = 40;

    static ApplicationForm blank() {
        return new ApplicationForm(new LinkedMultiValueMap<>());
    }

    static ApplicationForm of(CallView call, ApplicationDraft draft) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("title", draft.title());
        add(fields, "summary", draft.summary());
        add(fields, "theme", draft.theme());
        fields.add("disciplines", String.join(", ", draft.disciplines()));
        fields.add("keywords", String.join(", ", draft.keywords()));
        for (int i = 0; i < draft.organisations().size(); i++) {
            put(fields, i, draft.organisations().get(i));
        }
        for (int i = 0; i < draft.team().size(); i++) {
            put(fields, i, draft.team().get(i));
        }
        String currency = call.terms().budget().currency();
        for (BudgetLine line : draft.budget()) {
            fields.add(budgetName(line.source(), line.category(), line.year()), amount(line.amount(), currency));
        }
        for (FormAnswer answer : draft.answers()) {
            answer.values().forEach(value -> fields.add("answer-" + answer.field(), value));
        }
        return new ApplicationForm(fields);
    }

    private static void put(MultiValueMap<String, String> fields, int i, ApplicantOrganisation organisation) {
        fields.add("org-name-" + i, organisation.name());
        add(fields, "org-code-" + i, organisation.creditCode());
        add(fields, "org-kind-" + i, organisation.kind());
        add(fields, "org-region-" + i, organisation.region());
        add(fields, "org-since-" + i, organisation.establishedOn());
    }

    private static void put(MultiValueMap<String, String> fields, int i, TeamMember member) {
        fields.add("team-name-" + i, member.name());
        fields.add("team-role-" + i, member.role().name());
        fields.add("team-org-" + i, member.organisation());
        add(fields, "team-born-" + i, member.bornOn());
        add(fields, "team-rank-" + i, member.seniority());
        add(fields, "team-title-" + i, member.title());
        add(fields, "team-email-" + i, member.email());
        add(fields, "team-phone-" + i, member.phone());
    }

    private static void add(MultiValueMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name, value.toString());
        }
    }

    /** {@return what a field says, or nothing} */
    String get(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** {@return whether a field of several values holds one} */
    boolean has(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    /** {@return the numbers of the lines for organisations, with room for more} */
    List<Integer> organisations() {
        return lines("org-name-");
    }

    /** {@return the numbers of the lines for people, with room for more} */
    List<Integer> team() {
        return lines("team-name-");
    }

    private List<Integer> lines(String prefix) {
        int last = -1;
        for (int i = 0; i < MOST_LINES; i++) {
            last = get(prefix + i).isBlank() ? last : i;
        }
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i <= Math.min(last + MORE, MOST_LINES - 1); i++) {
            lines.add(i);
        }
        return lines;
    }

    /** The name of the field for an amount. */
    static String budgetName(FundingSource source, String category, int year) {
        return "budget-" + source + "-" + category + "-" + year;
    }

    ApplicationDraft draft(CallView call) {
        return new ApplicationDraft(
                get("title").strip(),
                orNull(get("summary")),
                orNull(get("theme")),
                words(get("disciplines")),
                words(get("keywords")),
                organisations().stream()
                        .filter(i -> !get("org-name-" + i).isBlank())
                        .map(this::organisation)
                        .toList(),
                team().stream()
                        .filter(i -> !get("team-name-" + i).isBlank())
                        .map(this::member)
                        .toList(),
                budget(call),
                answers(call));
    }

    private ApplicantOrganisation organisation(int i) {
        return new ApplicantOrganisation(
                get("org-name-" + i).strip(),
                orNull(get("org-code-" + i)),
                constant(OrganisationKind.class, get("org-kind-" + i)),
                orNull(get("org-region-" + i)),
                day(get("org-since-" + i)));
    }

    private TeamMember member(int i) {
        TeamRole role = constant(TeamRole.class, get("team-role-" + i));
        return new TeamMember(
                get("team-name-" + i).strip(),
                role == null ? TeamRole.MEMBER : role,
                List.of(),
                get("team-org-" + i).strip(),
                null,
                null,
                day(get("team-born-" + i)),
                constant(Seniority.class, get("team-rank-" + i)),
                orNull(get("team-title-" + i)),
                orNull(get("team-email-" + i)),
                orNull(get("team-phone-" + i)));
    }

    private List<BudgetLine> budget(CallView call) {
        List<BudgetLine> lines = new ArrayList<>();
        for (FundingSource source : FundingSource.values()) {
            for (BudgetCategory category : call.terms().budget().categories()) {
                for (int year = call.terms().budget().firstYear();
                        year <= call.terms().budget().lastYear();
                        year++) {
                    Long amount = minor(
                            get(budgetName(source, category.code(), year)),
                            call.terms().budget().currency());
                    if (amount != null && amount != 0) {
                        lines.add(new BudgetLine(category.code(), year, source, amount));
                    }
                }
            }
        }
        return lines;
    }

    private List<FormAnswer> answers(CallView call) {
        return call.terms().fields().stream()
                .map(FormField::code)
                .map(code -> new FormAnswer(
                        code,
                        fields.getOrDefault("answer-" + code, List.of()).stream()
                                .filter(value -> !value.isBlank())
                                .map(String::strip)
                                .toList()))
                .filter(answer -> !answer.values().isEmpty())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,;，；、]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String amount(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What is no amount counts as not given; the module says what is missing. */
    private static @Nullable Long minor(String text, String currency) {
        String plain = text.strip();
        return plain.matches("[0-9]{1,13}([.][0-9]{1,4})?")
                ? new BigDecimal(plain)
                        .movePointRight(Currency.getInstance(currency).getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
