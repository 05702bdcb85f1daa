package io.stoa.samples.portal.instruments;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.json.Json;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.PolicyScope;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.samples.portal.web.Show;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The booking rules of an instrument, for its keepers: those in force in words, and the instrument's own to be changed. */
@Controller
@RequestMapping("/desk/instruments/{id}/rules")
class RulesController {

    private static final Pattern PLACE = Pattern.compile("rules\\[(\\d{1,3})]");
    private static final List<Typed.Unit> ELAPSED = List.of(Typed.Unit.MINUTES, Typed.Unit.HOURS);

    private final InstrumentCatalog instruments;
    private final BookingPolicies policies;
    private final RuleWords words;
    private final Refusals refusals;
    private final Called called;
    private final Show show;
    private final MessageSource messages;

    RulesController(
            InstrumentCatalog instruments,
            BookingPolicies policies,
            RuleWords words,
            Refusals refusals,
            Called called,
            Show show,
            MessageSource messages) {
        this.instruments = instruments;
        this.policies = policies;
        this.words = words;
        this.refusals = refusals;
        this.called = called;
        this.show = show;
        this.messages = messages;
    }

    @GetMapping
    String rules(@PathVariable String id, Model model) {
        List<BookingRule> own = policies.rules(scope(id));
        return page(id, own, RuleForm.of(own, policies.rulesFor(id)), List.of(), model);
    }

    /** The rules as they were read when the form was shown come back as {@code known}: who was faster is not undone. */
    @PostMapping
    String set(
            @PathVariable String id,
            @RequestParam String known,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PolicyScope scope = scope(id);
        List<BookingRule> own = policies.rules(scope);
        RuleForm form = RuleForm.typed(own, fields);
        List<String> reasons =
                known.equals(Json.contentHash(own)) ? replace(scope, own, form) : List.of(text("rules.changed"));
        if (reasons.isEmpty()) {
            flash.addFlashAttribute("done", "rules.saved");
            return "redirect:/desk/instruments/" + id + "/rules";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, own, form, reasons, model);
    }

    private List<String> replace(PolicyScope scope, List<BookingRule> own, RuleForm form) {
        RuleForm.Read read;
        try {
            read = form.read();
        } catch (RuleViolationException refused) {
            return refusals.of(refused);
        }
        if (!read.problems().isEmpty()) {
            return unreadable(read);
        }
        try {
            policies.replaceRules(scope, own, read.rules());
            return List.of();
        } catch (RuleViolationException | ConflictException refused) {
            return refusals.of(refused);
        } catch (ConstraintViolationException invalid) {
            return invalid.getConstraintViolations().stream()
                    .map(each -> named(each, read))
                    .sorted()
                    .toList();
        }
    }

    private List<String> unreadable(RuleForm.Read read) {
        List<String> texts = new ArrayList<>();
        read.problems()
                .forEach((code, problems) -> problems.forEach(
                        problem -> texts.add(text("rules.bad", name(code), text(problem.key(), problem.text())))));
        return texts;
    }

    /** What a validator found, with the name of the rule that it found it in. */
    private String named(ConstraintViolation<?> violation, RuleForm.Read read) {
        Matcher place = PLACE.matcher(violation.getPropertyPath().toString());
        RuleCode code = place.find() ? read.codeAt(Integer.parseInt(place.group(1))) : null;
        String reason = Refusals.text(violation);
        return code == null ? reason : text("rules.bad", name(code), reason);
    }

    private PolicyScope scope(String id) {
        return new PolicyScope.OfInstrument(instruments.publicView(id).providerId(), id);
    }

    private String page(String id, List<BookingRule> own, RuleForm form, List<String> reasons, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("name", called.instrument(id));
        model.addAttribute("tab", "rules");
        model.addAttribute("inForce", words.of(policies.rulesFor(id)));
        model.addAttribute("kept", words.of(form.kept()));
        model.addAttribute("known", Json.contentHash(own));
        model.addAttribute("form", form);
        model.addAttribute("reasons", reasons);
        model.addAttribute("choices", RuleForm.Choice.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("elapsed", ELAPSED);
        model.addAttribute("units", Typed.Unit.values());
        model.addAttribute("needs", ApprovalNeed.values());
        model.addAttribute("periods", CapPeriod.values());
        model.addAttribute("holders", CapHolder.values());
        model.addAttribute("rows", CapsField.ROWS);
        return "instruments/rules";
    }

    private String name(RuleCode code) {
        return show.word("rule.name", code);
    }

    private String text(String key, @Nullable Object... values) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, values, locale);
    }
}
