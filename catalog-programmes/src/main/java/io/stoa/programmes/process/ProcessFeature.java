package io.stoa.programmes.process;

import io.stoa.core.ModuleContext;
import io.stoa.programmes.CallPublication;
import java.util.List;

/** What the process of calls brings to the module of programmes. Hosts get the services from the platform. */
public final class ProcessFeature {

    private final ModuleContext context;
    private final CallSteps steps;

    /**
     * The process; the features that take part in it are installed with its {@link #gate()} before it is.
     *
     * @param context what the platform gives to the module
     */
    public ProcessFeature(ModuleContext context) {
        this.context = context;
        this.steps = new CallSteps(context);
    }

    /** {@return the entities and converters of the process} */
    public static List<Class<?>> managedClasses() {
        return List.of(CallProgress.class, StageNotice.class, StageContentConverter.class);
    }

    /** {@return what the publication of a call begins} */
    public CallPublication publication() {
        return steps;
    }

    /** {@return how applications and review take part} */
    public CallGate gate() {
        return new DefaultCallGate(steps);
    }
}
