package io.stoa.core.personal;

import io.stoa.core.ResourceRef;
import jakarta.persistence.EntityManager;
import java.util.List;

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
}
