package io.stoa.spring;

/** Gets between the host and a service, to see how it is called. */
interface ServiceObserver {

    /** The service, or something that looks like it and watches. */
    <T> T observed(Class<T> type, T service);
}
