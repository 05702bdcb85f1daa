package io.stoa.samples.portal.desk.admin;

import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.samples.portal.desk.FormPost;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of organisations. */
@Controller
class OrganisationController {

    private static final String DESK = "/desk/organisations";
    private static final int PAGE = 25;

    private final OrganisationCatalog organisations;

    OrganisationController(OrganisationCatalog organisations) {
        this.organisations = organisations;
    }

    @GetMapping(DESK)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EntryStatus status,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        EntryFilter filter = q.isBlank() ? EntryFilter.all() : EntryFilter.all().withText(q);
        EntryFilter wanted = status == null ? filter : filter.withStatuses(status);
        model.addAttribute(
                "organisations", organisations.list(OrganisationQuery.matching(wanted), new PageRequest(PAGE, after)));
        model.addAttribute("q", q);
        model.addAttribute("status", status);
        model.addAttribute("statuses", EntryStatus.values());
        model.addAttribute("kinds", OrganisationKind.values());
        return "desk/admin/organisations";
    }

    /** A new organisation is proposed at once; somebody else approves it. */
    @PostMapping(DESK)
    String register(OrganisationForm form, Locale locale, RedirectAttributes flash) {
        return FormPost.to(DESK, "organisations.done.registered", flash, () -> {
            EntryState made = organisations.register(form.draft(locale));
            organisations.submit(made.id(), made.version());
        });
    }

    @PostMapping(DESK + "/{id}/{step}")
    String act(
            @PathVariable String id,
            @PathVariable EntryStep step,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return FormPost.to(DESK, "organisations.done.changed", flash, () -> {
            step.on(organisations, id, version, reason);
        });
    }

    /**
     * What is asked for of a new organisation.
     *
     * @param name what it is called, in the language of the page
     * @param kind what kind of body it is
     * @param uscc the unified social credit code, or null
     * @param region the code of its region, or null
     */
    record OrganisationForm(
            @Nullable String name,
            @Nullable OrganisationKind kind,
            @Nullable String uscc,
            @Nullable String region) {

        OrganisationDraft draft(Locale locale) {
            LocalizedText names = LocalizedText.of(locale.getLanguage(), name == null ? "" : name.strip());
            OrganisationDraft draft = OrganisationDraft.of(names, FormPost.required(kind, "kind"));
            OrganisationDraft coded = uscc == null || uscc.isBlank() ? draft : draft.withUscc(uscc.strip());
            return region == null || region.isBlank() ? coded : coded.withRegion(region.strip());
        }
    }
}
