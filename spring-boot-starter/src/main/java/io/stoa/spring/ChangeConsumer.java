package io.stoa.spring;

import io.stoa.core.change.ChangeHandler;

/**
 * A follower of the change log. A bean of this type is handed every change of every entry, in order and exactly once
 * (what it writes with the given entity manager is committed together with its position), by whichever node looks
 * first.
 */
public interface ChangeConsumer extends ChangeHandler {

    /**
     * {@return its name, under which its position is kept, at most 100 characters}
     */
    String name();
}
