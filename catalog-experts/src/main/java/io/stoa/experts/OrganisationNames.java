package io.stoa.experts;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.text.LocalizedText;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ids of registered organisations by the forms of their names in all languages, so that Jilin University is 吉林大学. A name that
 * several have tells none of them.
 */
public final class OrganisationNames {

    private final Map<String, Optional<String>> ids = new HashMap<>();

    private OrganisationNames() {}

    /**
     * Reads the names of all organisations that are not withdrawn.
     *
     * @param em the entity manager of the transaction
     * @return the names
     */
    public static OrganisationNames read(EntityManager em) {
        OrganisationNames names = new OrganisationNames();
        List<Object[]> rows = em.createQuery(
                        "select o.id, o.titles from Organisation o where o.status <> :withdrawn", Object[].class)
                .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .getResultList();
        for (Object[] row : rows) {
            ((LocalizedText) row[1]).texts().values().forEach(name -> names.add((String) row[0], name));
        }
        return names;
    }

    private void add(String id, String name) {
        ids.merge(
                NameForms.organisation(name),
                Optional.of(id),
                (before, now) -> before.equals(now) ? now : Optional.empty());
    }

    /**
     * The organisation of a name.
     *
     * @param name the name in any language
     * @return its id, or null if none or several are called so
     */
    public @Nullable String id(String name) {
        return ids.getOrDefault(NameForms.organisation(name), Optional.empty()).orElse(null);
    }

    /**
     * {@return the keys of employers that are known by their ids, by the keys that they have where only their names are given}
     */
    public Map<String, String> employerKeys() {
        Map<String, String> keys = new HashMap<>();
        ids.forEach((form, id) -> id.ifPresent(
                known -> keys.put(ExpertStanding.employerKey(form, null), ExpertStanding.employerKey(form, known))));
        return keys;
    }
}
