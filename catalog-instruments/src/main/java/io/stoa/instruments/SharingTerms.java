package io.stoa.instruments;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an instrument is shared.
 *
 * @param mode to whom 共享模式, or null
 * @param requirement what is asked of samples and users 用户须知, or null
 * @param fee what it costs, in words 参考收费标准, or null
 * @param serviceContent what is offered 服务内容, or null
 * @param serviceUrl where to ask for it on the web 服务网址, or null
 */
public record SharingTerms(
        @Nullable SharingMode mode,
        @Nullable @Size(max = 8000) String requirement,
        @Nullable @Size(max = 8000) String fee,
        @Nullable @Size(max = 8000) String serviceContent,

        @Nullable @Size(max = 1000) @ValidIdentifier(IdentifierScheme.URL)
        String serviceUrl) {

    /** Nothing known. */
    static final SharingTerms NONE = new SharingTerms(null, null, null, null, null);
}
