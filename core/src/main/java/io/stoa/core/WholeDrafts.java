package io.stoa.core;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * Validates every property. The default asks the persistence provider of each property whether it is loaded, which
 * costs a third of a validation; drafts are plain records that no provider knows.
 */
final class WholeDrafts implements TraversableResolver {

    @Override
    public boolean isReachable(Object of, Path.Node property, Class<?> root, Path pathTo, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(Object of, Path.Node property, Class<?> root, Path pathTo, ElementType elementType) {
        return true;
    }
}
