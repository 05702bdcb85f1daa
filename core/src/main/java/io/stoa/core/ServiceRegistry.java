package io.stoa.core;

/** Takes the services of a module, to be had from {@link Platform#get}. */
public interface ServiceRegistry {

    /**
     * Offers a service. Every method of it must ask the access policy.
     *
     * @param <T> the service's type
     * @param type its public interface
     * @param service the service
     * @throws IllegalStateException if another module offers the type already, or the module does not name it in
     *     {@link CatalogModule#serviceTypes()}
     */
    <T> void add(Class<T> type, T service);
}
