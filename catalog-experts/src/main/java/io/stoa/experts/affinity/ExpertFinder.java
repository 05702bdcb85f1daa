package io.stoa.experts.affinity;

import io.stoa.core.ModuleContext;
import io.stoa.core.finder.Finder;
import io.stoa.experts.ExpertsOptions;

/** The finder of experts over the database alone. */
public final class ExpertFinder {

    private ExpertFinder() {}

    /**
     * A finder over the keys that the catalogue of experts keeps.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the finder
     */
    public static Finder create(ModuleContext context, ExpertsOptions options) {
        return new DefaultFinder(context, options);
    }
}
