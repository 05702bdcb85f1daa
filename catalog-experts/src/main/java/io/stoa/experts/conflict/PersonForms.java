package io.stoa.experts.conflict;

import io.stoa.core.error.Message;
import io.stoa.experts.Collaboration;
import io.stoa.experts.NameForms;
import io.stoa.experts.PersonRelation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys by which a person meets others. */
final class PersonForms {

    /**
     * By what a person is known.
     *
     * @param kind what it is; null for the entry in the register
     * @param value as it was given
     * @param certainty whether it is surely the person's
     */
    record Identity(@Nullable AliasKind kind, String value, Certainty certainty) {}

    private static final Pattern NOT_ORCID = Pattern.compile("[^0-9X]");

    private final PersonProfile profile;
    private final Map<String, Identity> identities = new LinkedHashMap<>();
    private final Set<String> rejected = new HashSet<>();
    private final Set<String> sureOrcids = new HashSet<>();

    PersonForms(PersonProfile profile) {
        this.profile = profile;
        if (profile.expertId() != null) {
            identities.put(entry(profile.expertId()), new Identity(null, profile.expertId(), Certainty.CONFIRMED));
        }
        profile.names().forEach(name -> known(new Alias(AliasKind.NAME, name, Certainty.CONFIRMED)));
        profile.aliases().forEach(this::known);
    }

    PersonProfile profile() {
        return profile;
    }

    Map<String, Identity> identities() {
        return identities;
    }

    /**
     * Whether something that is surely known tells the person from somebody else of the same name: another ORCID iD, or an identifier
     * that was looked at and rejected.
     */
    boolean isSurelyNot(PersonForms other) {
        return hasRejected(other)
                || other.hasRejected(this)
                || !sureOrcids.isEmpty() && !other.sureOrcids.isEmpty() && disjoint(sureOrcids, other.sureOrcids);
    }

    /** Whether a record that names somebody by an ORCID iD surely means somebody else. */
    boolean isSurelyNot(@Nullable String orcid) {
        return orcid != null && !sureOrcids.isEmpty() && !sureOrcids.contains(orcid(orcid));
    }

    private boolean hasRejected(PersonForms other) {
        return rejected.stream().anyMatch(key -> {
            Identity theirs = other.identities.get(key);
            return theirs != null && theirs.certainty() == Certainty.CONFIRMED;
        });
    }

    private static boolean disjoint(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    private void known(Alias alias) {
        String key = key(alias.kind(), alias.value());
        if (key.length() == 1) {
            return;
        }
        if (alias.certainty() == Certainty.REJECTED) {
            rejected(alias, key);
            return;
        }
        identities.merge(
                key,
                new Identity(alias.kind(), alias.value(), alias.certainty()),
                (before, now) -> before.certainty() == Certainty.CONFIRMED ? before : now);
        if (alias.kind() == AliasKind.ORCID && alias.certainty() == Certainty.CONFIRMED) {
            sureOrcids.add(key);
        }
    }

    /** A name tells nobody apart, whoever it was found not to belong to. */
    private void rejected(Alias alias, String key) {
        if (alias.kind() != AliasKind.NAME) {
            rejected.add(key);
        }
    }

    static String key(AliasKind kind, String value) {
        return switch (kind) {
            case NAME -> name(value);
            case EMAIL -> "E" + value.strip().toLowerCase(Locale.ROOT);
            case ORCID -> orcid(value);
        };
    }

    /** The keys of whom a relation is about. */
    static List<String> keys(PersonRelation relation) {
        List<String> keys = new ArrayList<>(3);
        if (relation.expertId() != null) {
            keys.add(entry(relation.expertId()));
        }
        addNamed(keys, relation.name(), relation.orcid());
        return keys;
    }

    /** The keys of whom something was done with. */
    static List<String> keys(Collaboration collaboration) {
        List<String> keys = new ArrayList<>(2);
        addNamed(keys, collaboration.name(), collaboration.orcid());
        return keys;
    }

    private static void addNamed(List<String> keys, String name, @Nullable String orcid) {
        if (orcid != null) {
            keys.add(orcid(orcid));
        }
        String form = name(name);
        if (form.length() > 1) {
            keys.add(form);
        }
    }

    static Message told(Identity identity) {
        AliasKind kind = identity.kind();
        if (kind == null) {
            return Message.of("experts.conflict.evidence.same-entry");
        }
        return switch (kind) {
            case NAME -> Message.of("experts.conflict.evidence.same-name", "name", identity.value());
            case EMAIL -> Message.of("experts.conflict.evidence.same-email", "email", identity.value());
            case ORCID -> Message.of("experts.conflict.evidence.same-orcid", "orcid", identity.value());
        };
    }

    private static String entry(String expertId) {
        return "I" + expertId;
    }

    private static String name(String value) {
        return "N" + NameForms.person(value);
    }

    /** The digits alone, so that a link is the same as the iD in it. */
    private static String orcid(String value) {
        return "O" + NOT_ORCID.matcher(value.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
