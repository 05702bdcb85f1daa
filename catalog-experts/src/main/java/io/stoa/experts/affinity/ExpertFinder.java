package io.stoa.experts.affinity;

import io.stoa.core.ModuleContext;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderSource;
import io.stoa.experts.ExpertsOptions;

/** The finder of experts over the database alone, and their side of one over an index. */
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

    /**
     * What compares the experts whom an index proposes.
     *
     * @param context what the platform gives to a module
     * @param options the module's options
     * @return the source of a finder over an index
     */
    public static FinderSource source(ModuleContext context, ExpertsOptions options) {
        return new DefaultFinder(context, options);
    }
}
