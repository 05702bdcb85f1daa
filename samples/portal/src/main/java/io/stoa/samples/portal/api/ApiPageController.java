package io.stoa.samples.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Shows the API to people; a page of its own, since Swagger's needs styles and scripts that the portal does not allow. */
@Controller
class ApiPageController {

    private final OpenApiWebMvcResource openApi;
    private final JsonMapper json;
    private final Map<String, ApiPage> pages = new ConcurrentHashMap<>();

    ApiPageController(OpenApiWebMvcResource openApi, JsonMapper json) {
        this.openApi = openApi;
        this.json = json;
    }

    @GetMapping("/api")
    String api(Model model, HttpServletRequest request, Locale locale) throws IOException {
        ApiPage page = pages.get(locale.getLanguage());
        if (page == null) {
            page = ApiPage.of(json.readTree(openApi.openapiJson(request, "/v3/api-docs", locale)));
            pages.put(locale.getLanguage(), page);
        }
        model.addAttribute("page", page);
        return "api";
    }
}
