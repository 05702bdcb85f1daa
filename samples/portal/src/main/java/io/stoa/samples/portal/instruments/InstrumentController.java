package io.stoa.samples.portal.instruments;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.Photo;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.TypedIdentifier;
import io.stoa.instruments.billing.RateCards;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.exchange.DataCiteJson;
import io.stoa.instruments.exchange.Fallbacks;
import io.stoa.instruments.exchange.PidinstJson;
import io.stoa.instruments.exchange.PidinstXml;
import io.stoa.instruments.maintenance.Calibrations;
import io.stoa.samples.portal.web.ForEverybody;
import io.stoa.samples.portal.web.JsonLd;
import io.stoa.samples.portal.web.Labels;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.Show;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What everybody may see of instruments. */
@Controller
class InstrumentController {

    private final InstrumentList list;
    private final InstrumentCatalog instruments;
    private final InstrumentCalendar calendar;
    private final BookingPolicies policies;
    private final RateCards rates;
    private final Calibrations calibrations;
    private final RuleWords rules;
    private final Labels labels;
    private final Links links;
    private final Show show;
    private final Clock clock = Clock.systemUTC();

    InstrumentController(
            InstrumentList list,
            InstrumentCatalog instruments,
            InstrumentCalendar calendar,
            BookingPolicies policies,
            RateCards rates,
            Calibrations calibrations,
            RuleWords rules,
            Labels labels,
            Links links,
            Show show) {
        this.list = list;
        this.instruments = instruments;
        this.calendar = calendar;
        this.policies = policies;
        this.rates = rates;
        this.calibrations = calibrations;
        this.rules = rules;
        this.labels = labels;
        this.links = links;
        this.show = show;
    }

    @GetMapping("/instruments")
    String list(
            InstrumentList.Wanted wanted,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("shown", list.show(wanted));
        return htmx == null ? "instruments/list" : "instruments/list :: results";
    }

    /**
     * The page of an instrument; {@code from} turns the lists of taken and free times to another fortnight. One transaction
     * around what it asks for, so that the instrument is read once.
     */
    @ForEverybody
    @GetMapping("/instruments/{id}")
    @Transactional(readOnly = true)
    String instrument(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Model model) {
        PublicInstrumentView view = instruments.publicView(id);
        InstrumentCalendar.Settings settings = calendar.settings(id);
        Fortnight fortnight = Fortnight.from(from, clock.instant(), settings.zone());
        model.addAttribute("instrument", view);
        model.addAttribute("name", show.text(view.names()));
        model.addAttribute("calendar", settings);
        model.addAttribute("fortnight", fortnight);
        model.addAttribute("taken", calendar.entries(id, fortnight.slot(), settings.zone()));
        model.addAttribute(
                "free", calendar.free(id, settings.length(), fortnight.slot().start(), null));
        model.addAttribute("rules", rules.of(settings.rules()));
        model.addAttribute("rates", rates.inForce(id, LocalDate.now(clock.withZone(settings.zone()))));
        model.addAttribute("calibration", calibrations.planOf(id));
        model.addAttribute("jsonLd", jsonLd(view));
        model.addAttribute("canonical", links.absolute(InstrumentCatalog.KIND, id));
        if (view.description() != null) {
            model.addAttribute("description", show.text(view.description()));
        }
        return "instruments/instrument";
    }

    /** The calendar of a time, for the script that draws it. */
    @GetMapping(path = "/instruments/{id}/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Map<String, Object>> calendar(@PathVariable String id, @RequestParam String start, @RequestParam String end) {
        ZoneId zone = policies.calendar(id).zone();
        TimeSlot window = Times.read(start, end, zone);
        return window == null
                ? List.of()
                : calendar.entries(id, window, zone).stream()
                        .map(each -> each.event(zone))
                        .toList();
    }

    @GetMapping("/instruments/{id}/photos/{sha256}")
    ResponseEntity<InputStreamResource> photo(@PathVariable String id, @PathVariable String sha256) {
        InputStream picture = instruments.openPhoto(id, sha256);
        MediaType type = instruments.publicView(id).photos().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .map(Photo::mediaType)
                .map(MediaType::parseMediaType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new InputStreamResource(picture));
    }

    /** The instrument in a format of other registers. */
    @GetMapping("/instruments/{id}/{file:pidinst\\.json|pidinst\\.xml|datacite\\.json}")
    ResponseEntity<byte[]> export(@PathVariable String id, @PathVariable String file) throws IOException {
        PublicInstrumentView view = instruments.publicView(id);
        String address = Objects.requireNonNull(links.absolute(InstrumentCatalog.KIND, id));
        Fallbacks fallbacks =
                new Fallbacks(new TypedIdentifier("URL", address), address, labels.organisation(view.providerId()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (file) {
            case "pidinst.json" -> PidinstJson.write(PublicDraft.of(view), fallbacks, out);
            case "pidinst.xml" -> PidinstXml.write(PublicDraft.of(view), fallbacks, out);
            default -> DataCiteJson.write(PublicDraft.of(view), fallbacks, year(view), out);
        }
        return ResponseEntity.ok()
                .contentType(file.endsWith(".xml") ? MediaType.APPLICATION_XML : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "-" + file)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private static Year year(PublicInstrumentView view) {
        return Year.from((view.publishedAt() == null ? view.updatedAt() : view.publishedAt()).atZone(Show.ZONE));
    }

    private JsonLd jsonLd(PublicInstrumentView view) {
        return JsonLd.of("IndividualProduct")
                .with("name", show.text(view.names()))
                .with("description", show.text(view.description()))
                .with("url", links.absolute(InstrumentCatalog.KIND, view.id()))
                .with("identifier", view.pid() == null ? view.id() : view.pid().value())
                .with("model", view.model() == null ? null : view.model().name())
                .with(
                        "manufacturer",
                        view.manufacturers().stream()
                                .map(maker -> JsonLd.part("Organization").with("name", maker.name()))
                                .toList())
                .with(
                        "image",
                        view.photos().stream()
                                .map(photo -> links.absolute("/instruments/" + view.id() + "/photos/" + photo.sha256()))
                                .toList())
                .with(
                        "category",
                        view.instrumentTypes().stream().map(type -> type.name()).toList())
                .with("keywords", String.join(", ", view.measuredVariables()))
                .with(
                        "productionDate",
                        view.dates().commissioned() == null
                                ? null
                                : view.dates().commissioned().toString())
                .with(
                        "offers",
                        JsonLd.part("Offer")
                                .with("businessFunction", "http://purl.org/goodrelations/v1#LeaseOut")
                                .with("url", links.absolute("/instruments/" + view.id()))
                                .with(
                                        "offeredBy",
                                        JsonLd.part("Organization")
                                                .with("name", labels.organisation(view.providerId()))));
    }
}
