package io.stoa.testkit;

import io.stoa.core.Ids;
import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row to play with; its mapping leaves the refusing to the database. */
@Entity
@Table(name = "stoa_sandbox_toy")
public class Toy {

    @Id
    @Column(name = "id", length = 36)
    String id = Ids.timeOrdered().next();

    @Column(name = "box_id", length = 36)
    @Nullable
    String boxId;

    @Column(name = "code", length = 60)
    @Nullable
    String code;

    @Column(name = "story")
    @Nullable
    String story;

    @Convert(converter = InstantConverter.class)
    @Column(name = "bought_at")
    @Nullable
    Instant boughtAt;

    @Column(name = "price")
    int price;

    /** For the persistence provider. */
    protected Toy() {}

    Toy(@Nullable String code) {
        this.code = code;
    }
}
