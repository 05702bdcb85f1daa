package io.stoa.testkit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;

/** The persistence providers that everything must run on. */
public enum PersistenceProvider {
    /** Hibernate ORM. */
    HIBERNATE("org.hibernate.jpa.HibernatePersistenceProvider"),
    /** EclipseLink. */
    ECLIPSELINK("org.eclipse.persistence.jpa.PersistenceProvider");

    private final String className;

    PersistenceProvider(String className) {
        this.className = className;
    }

    /**
     * Makes entity managers with this provider and no other: where several are on the class path, asking for one by
     * {@link PersistenceConfiguration#provider(String)} is not heeded by Hibernate ORM.
     *
     * @param configuration the persistence unit
     * @return the factory; close it
     */
    public EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
        try {
            return Class.forName(className)
                    .asSubclass(jakarta.persistence.spi.PersistenceProvider.class)
                    .getConstructor()
                    .newInstance()
                    .createEntityManagerFactory(configuration);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the testkit brings " + className, e);
        }
    }

    /** {@return the name of the provider's class} */
    public String className() {
        return className;
    }
}
