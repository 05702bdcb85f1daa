package io.stoa.spring;

import io.stoa.core.access.Caller;

/**
 * Says who is asking. With Spring Security on the class path there is one that reads its authentication; without it
 * everybody is anonymous. A host with users of its own defines a bean of this type.
 */
@FunctionalInterface
public interface CurrentCaller {

    /**
     * {@return who is asking in this thread}
     */
    Caller get();
}
