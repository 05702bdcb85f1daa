package io.stoa.programmes.process;

/**
 * An accepted application, as the process needs it.
 *
 * @param id the id
 * @param listed what public lists say of it
 * @param requested what it asks for, in minor units
 */
public record AcceptedApplication(String id, ListedApplication listed, long requested) {}
