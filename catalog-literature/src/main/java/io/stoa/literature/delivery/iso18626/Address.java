package io.stoa.literature.delivery.iso18626;

/** Where something goes. */
public sealed interface Address permits ElectronicAddress, PhysicalAddress {}
