package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.access.AccessRule;
import io.stoa.core.access.Action;
import io.stoa.core.access.Decision;
import io.stoa.core.time.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What document delivery brings to the module of literature. Hosts get the services from the platform. */
public final class DeliveryFeature {

    private DeliveryFeature() {}

    /**
     * {@return the entities and converters of document delivery}
     */
    public static List<Class<?>> managedClasses() {
        List<Class<?>> classes = new ArrayList<>(List.of(
                PartnerAgency.class,
                SupplierTurn.class,
                DeliveryAccount.class,
                DeliveryRequest.class,
                SupplierAttempt.class,
                SupplyRequest.class,
                OutgoingMessage.class,
                IncomingMessage.class,
                DeliveryLink.class));
        classes.addAll(DeliveryJson.all());
        return classes;
    }

    /**
     * {@return who may do what around document delivery by default}
     */
    public static Map<Action, AccessRule> accessRules() {
        Map<Action, AccessRule> rules = new HashMap<>();
        rules.put(DeliveryRequests.SUBMIT, DeliveryRoles.members(DeliveryRequests.SUBMIT));
        rules.put(DeliveryRequests.READ, DeliveryRoles.ownerOrLibrarians(DeliveryRequests.READ));
        rules.put(DeliveryRequests.DECIDE, DeliveryRoles.ownerOrLibrarians(DeliveryRequests.DECIDE));
        rules.put(DeliveryRequests.HANDLE, DeliveryRoles.librarians(DeliveryRequests.HANDLE));
        rules.put(DeliveryRequests.APPROVE, DeliveryRoles.approvers(DeliveryRequests.APPROVE));
        rules.put(SupplyDesk.HANDLE, DeliveryRoles.librarians(SupplyDesk.HANDLE));
        rules.put(DeliveryAccounts.KEEP, DeliveryRoles.librarians(DeliveryAccounts.KEEP));
        rules.put(DeliveryAccounts.USE, DeliveryRoles.owner(DeliveryAccounts.USE));
        rules.put(PartnerAgencies.READ, DeliveryRoles.anyLibrarian(PartnerAgencies.READ));
        rules.put(DeliveryStatistics.READ, DeliveryRoles.librarians(DeliveryStatistics.READ));
        rules.put(DeliveryLinks.CREATE, DeliveryRoles.owner(DeliveryLinks.CREATE));
        rules.put(
                DeliveryLinks.OPEN,
                (caller, subject) -> subject.submittedBy() == null
                        ? Decision.allowed()
                        : DeliveryRoles.owner(DeliveryLinks.OPEN).decide(caller, subject));
        rules.put(Iso18626Endpoint.RECEIVE, DeliveryRoles.partners(Iso18626Endpoint.RECEIVE));
        return rules;
    }

    /**
     * {@return the record types of the tariff and the declaration of fair use, by the rule set's name}
     */
    public static Map<String, Class<? extends Record>> ruleTypes() {
        return Map.of(
                DeliveryRequests.TARIFF, DeliveryTariff.class, DeliveryRequests.FAIR_USE, FairUseDeclaration.class);
    }

    /**
     * {@return the types of its services}
     */
    public static Set<Class<?>> serviceTypes() {
        return Set.of(
                DeliveryRequests.class,
                SupplyDesk.class,
                DeliveryAccounts.class,
                PartnerAgencies.class,
                DeliveryLinks.class,
                DeliveryStatistics.class,
                Iso18626Endpoint.class);
    }

    /**
     * Makes the services.
     *
     * @param services takes them
     * @param context what the platform gives to the module
     * @param options how document delivery is set
     * @param calendar the working days by which deadlines are counted
     */
    public static void install(
            ServiceRegistry services, ModuleContext context, DeliveryOptions options, WorkCalendar calendar) {
        Outbox outbox = new Outbox(context, options);
        Quotas quotas = new Quotas(context, options.zone());
        RequestProcess requests = new RequestProcess(context, options, calendar, quotas, outbox);
        SupplyProcess supplies = new SupplyProcess(context, options, outbox);
        DefaultDeliveryLinks links = new DefaultDeliveryLinks(context, options);
        Iso18626Endpoint endpoint = new DefaultIso18626Endpoint(context, requests, supplies);
        requests.register();
        supplies.register();
        links.register();
        outbox.open(
                endpoint::receive,
                (em, message, error) -> (message.side() == OutgoingMessage.Side.REQUESTER ? requests : supplies)
                        .refused(em, message, error));
        services.add(DeliveryRequests.class, new DefaultDeliveryRequests(context, options, requests, quotas));
        services.add(SupplyDesk.class, new DefaultSupplyDesk(context, options, supplies, requests.rota(), links));
        services.add(DeliveryAccounts.class, new DefaultDeliveryAccounts(context, options.zone()));
        services.add(PartnerAgencies.class, new DefaultPartnerAgencies(context));
        services.add(DeliveryLinks.class, links);
        services.add(DeliveryStatistics.class, new DefaultDeliveryStatistics(context, options.zone(), calendar));
        services.add(Iso18626Endpoint.class, endpoint);
    }
}
