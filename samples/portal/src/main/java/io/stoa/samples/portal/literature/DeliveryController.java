package io.stoa.samples.portal.literature;

import io.stoa.core.access.Caller;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.rule.RuleSets;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.delivery.Amount;
import io.stoa.literature.delivery.DeliveryAccounts;
import io.stoa.literature.delivery.DeliveryDraft;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.literature.delivery.FairUseDeclaration;
import io.stoa.literature.delivery.SupplierTier;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a reader asks for the delivery of a work; what stands against it is explained in place. */
@Controller
@RequestMapping("/literature/{id}/delivery")
@PreAuthorize("isAuthenticated()")
class DeliveryController {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryController.class);

    private final WorkCatalog works;
    private final DeliveryRequests requests;
    private final DeliveryAccounts accounts;
    private final RuleSets rules;
    private final CurrentCaller caller;
    private final MessageSource messages;
    private final Readership readership;

    DeliveryController(
            WorkCatalog works,
            DeliveryRequests requests,
            DeliveryAccounts accounts,
            RuleSets rules,
            CurrentCaller caller,
            MessageSource messages,
            Readership readership) {
        this.works = works;
        this.requests = requests;
        this.accounts = accounts;
        this.rules = rules;
        this.caller = caller;
        this.messages = messages;
        this.readership = readership;
    }

    @GetMapping
    String form(@PathVariable String id, Model model, Locale locale, HttpServletRequest request) {
        readership.investigated(request, id, works.view(id).work().rights().access(), "delivery-form");
        return form(id, DeliveryForm.empty(), List.of(), model, locale);
    }

    @PostMapping
    Object submit(
            @PathVariable String id,
            @ModelAttribute DeliveryForm form,
            BindingResult read,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        List<String> against = read.hasErrors() ? unreadable(read, locale) : refused(id, form, locale);
        if (!against.isEmpty()) {
            return new ModelAndView(form(id, form, against, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("done", "order.requested");
        return "redirect:/literature/" + id;
    }

    /** What it would cost, while somebody fills in the form; whether the declaration is accepted does not matter yet. */
    @GetMapping("/estimate")
    String estimate(@PathVariable String id, @ModelAttribute DeliveryForm form, BindingResult read, Model model) {
        model.addAttribute("estimate", read.hasErrors() ? null : estimate(id, form));
        return "literature/delivery :: estimate";
    }

    private @Nullable Amount estimate(String id, DeliveryForm form) {
        FairUseDeclaration declaration = fairUse();
        if (declaration == null) {
            return null;
        }
        try {
            return requests.estimate(form.accepting(declaration.version()).draft(id, caller.get()));
        } catch (ConstraintViolationException | RuleViolationException e) {
            LOG.debug("no estimate for {}", id, e);
            return null;
        }
    }

    private List<String> unreadable(BindingResult read, Locale locale) {
        return read.getFieldErrors().stream()
                .map(error -> messages.getMessage(
                        "order.unreadable",
                        new Object[] {
                            messages.getMessage("order." + error.getField(), null, locale),
                            String.valueOf(error.getRejectedValue())
                        },
                        locale))
                .toList();
    }

    /** Asks for the document, and says what stands against that. */
    private List<String> refused(String id, DeliveryForm form, Locale locale) {
        try {
            DeliveryDraft draft = form.draft(id, caller.get());
            List<Violation> against = requests.check(draft);
            if (against.isEmpty()) {
                requests.submit(draft);
            }
            return texts(against, locale);
        } catch (RuleViolationException e) {
            return texts(e.violations(), locale);
        } catch (ConstraintViolationException e) {
            return e.getConstraintViolations().stream()
                    .map(ConstraintViolation::getMessage)
                    .sorted()
                    .distinct()
                    .toList();
        }
    }

    private static List<String> texts(List<Violation> violations, Locale locale) {
        return violations.stream().map(violation -> violation.text(locale)).toList();
    }

    private String form(String id, DeliveryForm form, List<String> against, Model model, Locale locale) {
        Caller reader = caller.get();
        model.addAttribute("view", works.view(id));
        model.addAttribute("form", form);
        model.addAttribute("against", against);
        model.addAttribute("belongs", reader.organisationId() != null);
        model.addAttribute("accounts", accounts.mine());
        model.addAttribute("tiers", SupplierTier.values());
        model.addAttribute("fairUse", fairUse());
        model.addAttribute("fairUseText", text(fairUse(), locale));
        model.addAttribute("today", LocalDate.now(Show.ZONE));
        return "literature/delivery";
    }

    private @Nullable FairUseDeclaration fairUse() {
        try {
            return rules.inForce(DeliveryRequests.FAIR_USE, LocalDate.now(Show.ZONE))
                    .as(FairUseDeclaration.class);
        } catch (NotFoundException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable FairUseDeclaration declaration, Locale locale) {
        return declaration == null
                ? null
                : Stream.of(locale.getLanguage(), "zh", "en")
                        .map(language -> declaration.text().get(language))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
