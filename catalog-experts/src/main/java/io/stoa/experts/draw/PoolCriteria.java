package io.stoa.experts.draw;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import io.stoa.experts.Seniority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which experts are meant; all conditions that are given must hold, of each list one value.
 *
 * @param disciplines GB/T 13745 disciplines; an expert of one within them fits; empty for any
 * @param regions GB/T 2260 regions; an expert within one of them fits; empty for any
 * @param seniorities ranks of the title; empty for any
 */
public record PoolCriteria(
        @Size(max = 50) List<@NotNull @ValidIdentifier(IdentifierScheme.DISCIPLINE) String> disciplines,
        @Size(max = 50) List<@NotNull @ValidIdentifier(IdentifierScheme.REGION) String> regions,
        @Size(max = 4) List<@NotNull Seniority> seniorities) {

    /**
     * Copies the lists and takes absent ones for empty.
     *
     * @param disciplines GB/T 13745 disciplines
     * @param regions GB/T 2260 regions
     * @param seniorities ranks of the title
     */
    public PoolCriteria {
        disciplines = disciplines == null ? List.of() : List.copyOf(disciplines);
        regions = regions == null ? List.of() : List.copyOf(regions);
        seniorities = seniorities == null ? List.of() : List.copyOf(seniorities);
    }

    /**
     * {@return every expert}
     */
    public static PoolCriteria any() {
        return new PoolCriteria(List.of(), List.of(), List.of());
    }

    /**
     * The experts of disciplines.
     *
     * @param disciplines GB/T 13745 disciplines
     * @return the criteria
     */
    public static PoolCriteria ofDisciplines(String... disciplines) {
        return new PoolCriteria(List.of(disciplines), List.of(), List.of());
    }

    /**
     * {@return the same within regions}
     *
     * @param wanted GB/T 2260 regions
     */
    public PoolCriteria within(String... wanted) {
        return new PoolCriteria(disciplines, List.of(wanted), seniorities);
    }

    /**
     * {@return the same of ranks}
     *
     * @param wanted ranks of the title
     */
    public PoolCriteria ranked(Seniority... wanted) {
        return new PoolCriteria(disciplines, regions, List.of(wanted));
    }
}
