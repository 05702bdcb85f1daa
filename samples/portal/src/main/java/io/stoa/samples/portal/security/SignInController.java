package io.stoa.samples.portal.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in on. */
@Controller
class SignInController {

    private final ObjectProvider<DemoLogins> demo;

    SignInController(ObjectProvider<DemoLogins> demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("demo", demo.getIfAvailable());
        return "sign-in";
    }
}
