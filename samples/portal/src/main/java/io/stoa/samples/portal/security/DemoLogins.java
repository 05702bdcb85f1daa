package io.stoa.samples.portal.security;

import java.util.List;

/** Who may sign in to try the demonstration; there is none where the demonstration is off. */
public interface DemoLogins {

    /** {@return what the demo users sign in as; the message {@code sign-in.demo.<name>} says what each can try} */
    List<String> names();

    /** {@return the password of all of them} */
    String password();
}
