package io.stoa.samples.quickstart;

import io.stoa.core.access.Caller;
import io.stoa.core.json.Json;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.usage.CounterReports;
import io.stoa.literature.usage.CounterRequest;
import io.stoa.literature.usage.LiteratureUsage;
import io.stoa.literature.usage.UsageEvent;
import io.stoa.literature.usage.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An article is read, and when the month is over its library learns what of it counts by COUNTER's rules. */
final class CounterChapter {

    private static final Visitor READER = Visitor.at("192.0.2.1", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    private static final Visitor ROBOT = Visitor.at("192.0.2.2", "Mozilla/5.0 (compatible; Googlebot/2.1)");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private final Story story;
    private final LiteratureChapter scene;

    CounterChapter(Story story, LiteratureChapter scene) {
        this.story = story;
        this.scene = scene;
    }

    void tell() throws IOException {
        anArticleIsRead();
        theMonthIsReported();
    }

    private void anArticleIsRead() {
        story.title("An article is read: with a double click, again an hour later, and by a robot");
        story.as(Caller.anonymous(Locale.ENGLISH));
        read("a reader", READER);
        story.later(Duration.ofSeconds(10));
        read("the same reader", READER);
        story.later(Duration.ofHours(1));
        read("the same reader", READER);
        read("a robot", ROBOT);
    }

    private void read(String who, Visitor visitor) {
        UsageEvent event = UsageEvent.request(scene.idOf(WorkIdentifierType.DOI, "10.1000/182"), "pdf", visitor)
                .by(scene.university());
        story.say("  " + who + ": " + story.get(LiteratureUsage.class).record(event));
    }

    private void theMonthIsReported() throws IOException {
        story.title("In October the university gets its COUNTER report of September; a double click counts once");
        story.later(Duration.ofDays(5));
        story.as(Story.staff("liu", scene.university(), Locale.ENGLISH));
        String report = story.get(CounterReports.class)
                .journalRequests(new CounterRequest(scene.university(), SEPTEMBER, SEPTEMBER));
        Path file = Files.writeString(story.file("TR_J1.json"), report);
        JsonNode journal = Json.mapper().readTree(report).at("/Report_Items/0");
        JsonNode counts = journal.at("/Attribute_Performance/0/Performance");
        story.say("  " + file + ", " + journal.at("/Title").asString() + ": " + counts);
    }
}
