package io.stoa.samples.portal.data;

import io.stoa.core.code.CodeListDraft;
import io.stoa.core.code.CodeLists;
import io.stoa.core.text.LocalizedText;
import io.stoa.samples.portal.web.ActingAs;
import io.stoa.samples.portal.web.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the code lists that pages name regions and disciplines by, before the web server answers. Of GB/T 2260 there are the
 * provinces, the capitals and Jilin; of GB/T 13745 the disciplines at the top and some below. An operator loads later versions as
 * they come into force; loading a version again changes nothing.
 */
@Component
class ReferenceLists implements SmartLifecycle {

    private static final Map<String, CodeListDraft> LISTS = Map.of(
            Labels.REGIONS,
            new CodeListDraft(
                    Labels.REGIONS,
                    "GBT-2260-2007",
                    LocalizedText.of("zh", "行政区划代码").with("en", "Administrative divisions"),
                    LocalDate.of(2008, 2, 1),
                    null),
            Labels.DISCIPLINES,
            new CodeListDraft(
                    Labels.DISCIPLINES,
                    "GBT-13745-2009",
                    LocalizedText.of("zh", "学科分类与代码").with("en", "Disciplines"),
                    LocalDate.of(2009, 11, 1),
                    null));

    private final CodeLists lists;
    private volatile boolean running;

    ReferenceLists(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public void start() {
        LISTS.forEach((name, header) -> ActingAs.portal(() -> load(name, header)));
        running = true;
    }

    private Object load(String name, CodeListDraft header) {
        try (InputStream csv =
                Objects.requireNonNull(ReferenceLists.class.getResourceAsStream("/reference/" + name + ".csv"), name)) {
            return lists.load(header, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which is the last of all but one. */
    @Override
    public int getPhase() {
        return 0;
    }
}
