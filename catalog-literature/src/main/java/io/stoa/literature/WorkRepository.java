package io.stoa.literature;

import io.stoa.core.ModuleContext;
import io.stoa.core.oai.OaiSource;

/** The published works for OAI-PMH, as Dublin Core and MARC 21, in sets by type. */
public interface WorkRepository extends OaiSource {

    /**
     * The repository over a platform's tables.
     *
     * @param context what the platform gives to a module
     * @return the repository
     */
    static WorkRepository create(ModuleContext context) {
        return new DefaultWorkRepository(context);
    }
}
