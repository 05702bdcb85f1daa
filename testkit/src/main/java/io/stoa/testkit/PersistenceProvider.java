package io.stoa.testkit;

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

    /** {@return the name of the provider's class} */
    public String className() {
        return className;
    }
}
