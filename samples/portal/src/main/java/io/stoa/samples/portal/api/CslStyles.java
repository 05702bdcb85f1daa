package io.stoa.samples.portal.api;

import io.stoa.literature.citation.CitationStyle;
import io.stoa.literature.citation.Citations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The citation styles that were asked for last, which are dear to read. */
@Component
class CslStyles {

    private static final int MOST = 20;

    private final Map<String, Citations> known = new LinkedHashMap<>(MOST, 1, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Citations> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A style.
     *
     * @param name its name, such as {@code apa}
     * @return references in that style
     * @throws io.stoa.core.error.NotFoundException if there is no such style
     */
    synchronized Citations named(String name) {
        return known.computeIfAbsent(name, style -> Citations.in(CitationStyle.named(style)));
    }
}
