package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.RoleAccessPolicy;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.instruments.InstrumentsOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What billing brings to the module of instruments. Hosts get its services from the platform. */
public final class BillingFeature {

    private BillingFeature() {}

    /**
     * {@return the entities of billing}
     */
    public static List<Class<?>> managedClasses() {
        return List.of(RateCard.class, Rate.class, Charge.class, Invoice.class, InvoiceLine.class, InvoiceClaim.class);
    }

    /**
     * {@return who may do what around rates, charges and invoices by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>();
        for (Action action :
                Set.of(RateCards.PUBLISH, RateCards.READ_HISTORY, Charges.CHARGE, Charges.CORRECT, Charges.READ)) {
            rules.put(action, InstrumentRoles.keepers(action));
        }
        rules.put(RateCards.READ, RoleAccessPolicy.everybody());
        rules.put(Charges.QUOTE, InstrumentRoles.signedIn(Charges.QUOTE));
        rules.put(Charges.READ_ACCOUNT, InstrumentRoles.members(Charges.READ_ACCOUNT));
        rules.put(Invoicing.INVOICE, RoleAccessPolicy.providerStaff(Invoicing.INVOICE));
        return rules;
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(RateCards.class, Charges.class, Invoicing.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how the module is set
     */
    public static void install(ServiceRegistry services, ModuleContext context, InstrumentsOptions options) {
        BillingScope scope = new BillingScope(context, options.zone());
        services.add(RateCards.class, new DefaultRateCards(context, scope));
        services.add(Charges.class, new DefaultCharges(context, scope));
        services.add(Invoicing.class, new DefaultInvoicing(context, scope));
    }
}
