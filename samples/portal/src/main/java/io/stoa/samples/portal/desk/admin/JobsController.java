package io.stoa.samples.portal.desk.admin;

import io.stoa.core.Platform;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.samples.portal.desk.FormPost;
import io.stoa.search.SearchIndex;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the platform does by itself: the search index, the followers of the change log, and work that has failed too often. Due work
 * and the change log leave it to their host who may look at them, so the role is asked for here.
 */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class JobsController {

    private static final String DESK = "/desk/jobs";

    private final Platform platform;
    private final SearchIndex index;
    private final IndexRebuild rebuild;

    JobsController(Platform platform, SearchIndex index, IndexRebuild rebuild) {
        this.platform = platform;
        this.index = index;
        this.rebuild = rebuild;
    }

    @GetMapping(DESK)
    String jobs(Model model) {
        model.addAttribute("index", index.state());
        model.addAttribute("failure", rebuild.failure());
        model.addAttribute("latest", platform.context().changes().latest());
        model.addAttribute(
                "followers",
                platform.context().contributions().of(ChangeFollower.class).stream()
                        .map(follower -> new Follower(follower.name(), follower.lag()))
                        .toList());
        model.addAttribute("parked", platform.context().dueWork().parked());
        return "desk/admin/jobs";
    }

    /** The index alone, for a page that looks again every second while it is rebuilt. */
    @GetMapping(DESK + "/index")
    String index(Model model) {
        model.addAttribute("index", index.state());
        model.addAttribute("failure", rebuild.failure());
        return "desk/admin/jobs :: index";
    }

    @PostMapping(DESK + "/rebuild")
    String rebuild(RedirectAttributes flash) {
        return FormPost.to(DESK, "jobs.done.rebuild", flash, rebuild::begin);
    }

    @PostMapping(DESK + "/retry/{id}")
    String retry(@PathVariable String id, RedirectAttributes flash) {
        return FormPost.to(
                DESK,
                "jobs.done.retry",
                flash,
                () -> platform.context().dueWork().retry(id));
    }

    /**
     * A follower of the change log.
     *
     * @param name its name
     * @param lag how far it is behind
     */
    record Follower(String name, ChangeLag lag) {

        /** {@return how many seconds old the oldest change is that it has not read} */
        long seconds() {
            return lag.age().toSeconds();
        }
    }
}
