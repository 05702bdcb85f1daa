package io.stoa.core.catalog;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every draft says of its entry, for drafts that nest it.
 *
 * @param providerId the id of the organisation that provides it; needed
 * @param department the code of the department that keeps it 所属部门, or null
 * @param source the system that the entry comes from, or null
 * @param sourceId its id there, or null
 * @param audience to whom it is shown once published; everybody unless said
 * @param region GB/T 2260 code of where it stands, or null
 * @param subjects GB/T 13745 disciplines 学科领域
 */
public record EntryHeader(
        @Nullable @NotBlank @Size(max = 36) String providerId,
        @Nullable @Size(max = 50) String department,
        @Nullable @Size(max = 100) String source,
        @Nullable @Size(max = 200) String sourceId,
        @NotNull Audience audience,
        @Nullable @ValidIdentifier(IdentifierScheme.REGION) String region,
        @Size(max = 50) List<@ValidIdentifier(IdentifierScheme.DISCIPLINE) String> subjects) {

    /**
     * Copies the subjects.
     *
     * @param providerId the id of the organisation that provides it; needed
     * @param department the code of the department that keeps it 所属部门, or null
     * @param source the system that the entry comes from, or null
     * @param sourceId its id there, or null
     * @param audience to whom it is shown once published; everybody unless said
     * @param region GB/T 2260 code of where it stands, or null
     * @param subjects GB/T 13745 disciplines 学科领域
     */
    public EntryHeader {
        audience = audience == null ? Audience.PUBLIC : audience;
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
    }
}
