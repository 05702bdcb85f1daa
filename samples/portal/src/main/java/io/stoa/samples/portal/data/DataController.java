package io.stoa.samples.portal.data;

import io.stoa.core.tabular.TableFormat;
import io.stoa.core.tabular.TableType;
import io.stoa.core.tabular.Tables;
import io.stoa.experts.exchange.ExpertTable;
import io.stoa.instruments.exchange.InstrumentTable;
import io.stoa.instruments.usage.UsageTable;
import io.stoa.literature.exchange.HoldingTable;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.WorkFormat;
import io.stoa.literature.exchange.WorkTable;
import io.stoa.samples.portal.web.Download;
import io.stoa.samples.portal.web.Languages;
import io.stoa.samples.portal.web.Links;
import io.stoa.samples.portal.web.Show;
import io.stoa.samples.portal.web.SiteProperties;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page for people who bring data or take it away, and the tables that they fill in. */
@Controller
class DataController {

    private final Map<String, TableFormat<?>> tables = tables();
    private final Links links;
    private final SiteProperties site;

    DataController(Links links, SiteProperties site) {
        this.links = links;
        this.site = site;
    }

    @GetMapping("/data")
    String data(Model model) {
        model.addAttribute("tables", tables.keySet());
        model.addAttribute("tableLanguages", Languages.ALL);
        model.addAttribute("workFormats", WorkFormat.values());
        model.addAttribute("oai", links.absolute("/oai"));
        model.addAttribute("sitemap", links.absolute("/sitemap.xml"));
        model.addAttribute("email", site.email());
        return "data";
    }

    /** An empty table with headers in a language: a workbook with notes and examples, or the header line alone. */
    @GetMapping("/data/templates/{table}-{language:zh|en|de|ru}.{type:csv|xlsx}")
    ResponseEntity<byte[]> template(
            @PathVariable String table, @PathVariable String language, @PathVariable String type) {
        TableFormat<?> format = tables.get(table);
        if (format == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Locale locale = Locale.forLanguageTag(language);
        TableType wanted = TableType.valueOf(type.toUpperCase(Locale.ROOT));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (wanted == TableType.CSV) {
            Tables.writeCsv(format, Collections.emptyIterator(), locale, file);
        } else {
            Tables.writeTemplate(format, locale, file);
        }
        return Download.table(table + "-" + language, wanted, file.toByteArray());
    }

    /** Who provides what a table holds is said when it is handed in; an empty table needs nobody. */
    private static Map<String, TableFormat<?>> tables() {
        Map<String, TableFormat<?>> all = new LinkedHashMap<>();
        all.put("instruments", InstrumentTable.of("", ""));
        all.put("usage", UsageTable.of("", Show.ZONE));
        all.put("works", WorkTable.of(new ReadDefaults("", "zh", "")));
        all.put("holdings", HoldingTable.of("", ""));
        all.put("experts", ExpertTable.of("", ""));
        return Collections.unmodifiableMap(all);
    }
}
