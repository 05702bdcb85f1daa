package io.stoa.instruments;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an instrument is shared.
 *
 * @param mode to whom 共享模式
 * @param requirement what is asked of samples and users 用户须知, or null
 * @param fee what it costs, in words 参考收费标准, or null
 * @param serviceContent what is offered 服务内容, or null
 * @param serviceUrl where to book 预约服务网址, or null
 */
public record Sharing(
        @NotNull SharingMode mode,
        @Nullable @Size(max = 4000) String requirement,
        @Nullable @Size(max = 4000) String fee,
        @Nullable @Size(max = 4000) String serviceContent,

        @Nullable @Size(max = 500) @ValidIdentifier(IdentifierScheme.URL)
        String serviceUrl) {

    /**
     * Terms of which only the mode is known.
     *
     * @param mode to whom
     * @return the terms
     */
    public static Sharing of(SharingMode mode) {
        return new Sharing(mode, null, null, null, null);
    }
}
