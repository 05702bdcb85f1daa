package io.stoa.samples.portal.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever opens the portal while the demonstration is being made sees how far it is, and then the page asked for. */
@Controller
class Preparing {

    private static final String PAGE = "/preparing";
    private static final String SECONDS = "2";

    private final Progress progress;

    Preparing(Progress progress) {
        this.progress = progress;
    }

    @RequestMapping(PAGE)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String page(Model model, HttpServletResponse response) {
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Refresh", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("percent", progress.percent());
        model.addAttribute("part", progress.part());
        return "preparing";
    }

    /** Comes after security, whose headers the page needs too. */
    @Component
    @Order
    static class Door extends OncePerRequestFilter {

        private static final List<String> OPEN = List.of("/assets/", "/webjars/", "/actuator/", PAGE);

        private final Progress progress;

        Door(Progress progress) {
            this.progress = progress;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (progress.isRunning() && OPEN.stream().noneMatch(request.getRequestURI()::startsWith)) {
                request.getRequestDispatcher(PAGE).forward(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
