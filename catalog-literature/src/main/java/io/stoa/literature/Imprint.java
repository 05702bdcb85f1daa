package io.stoa.literature;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where, by whom and when a work was published 出版发行项.
 *
 * @param place the place of publication, or null
 * @param publisher the publisher, or the institution that granted a degree; or null
 * @param issued the date of publication, or null
 * @param dateAsWritten the date as the work has it where it says more, such as {@code [c1998-]}; or null
 */
public record Imprint(
        @Nullable @Size(max = 500) String place,
        @Nullable @Size(max = 1000) String publisher,
        @Nullable @Valid IssueDate issued,
        @Nullable @Size(max = 200) String dateAsWritten) {

    /** Nothing is known. */
    public static final Imprint NONE = new Imprint(null, null, null, null);
}
