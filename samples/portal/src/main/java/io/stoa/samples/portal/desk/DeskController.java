package io.stoa.samples.portal.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk. */
@Controller
class DeskController {

    private final DeskCards cards;

    DeskController(DeskCards cards) {
        this.cards = cards;
    }

    @GetMapping("/desk")
    String desk(Model model) {
        model.addAttribute("cards", cards.ofCaller());
        return "desk/desk";
    }
}
