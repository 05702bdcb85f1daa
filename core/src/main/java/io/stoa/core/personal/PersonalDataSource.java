package io.stoa.core.personal;

import io.stoa.core.ResourceRef;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A place where data about persons are held 个人信息来源, such as the panels that somebody sat on. A module brings its sources
 * as {@linkplain io.stoa.core.Contributions contributions}; who exports a person's data asks all of them. A source is
 * trusted code: access was decided before it is asked.
 */
public interface PersonalDataSource {

    /**
     * {@return what it holds, such as {@code panels}: lower case with hyphens, unique on the platform}
     */
    String name();

    /**
     * Everything that it holds about a person, except what says something about others only.
     *
     * @param em the entity manager of the running transaction
     * @param person the person's entry
     * @return records that {@link io.stoa.core.json.Json} can write; empty if it holds nothing
     */
    List<? extends Record> about(EntityManager em, ResourceRef person);

    /**
     * A source that holds data about the persons of one kind of entries.
     *
     * @param name what it holds
     * @param kind the kind of the persons' entries, such as {@code expert}
     * @param reader reads what is held about the person with an id
     * @return the source, which holds nothing about others
     */
    static PersonalDataSource of(
            String name, String kind, BiFunction<EntityManager, String, List<? extends Record>> reader) {
        return new PersonalDataSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<? extends Record> about(EntityManager em, ResourceRef person) {
                return person.kind().equals(kind) ? reader.apply(em, person.id()) : List.of();
            }
        };
    }
}
