package io.stoa.literature.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the keys by which works that may be the same are found. */
@Entity
@Table(name = "stoa_work_match_key")
@IdClass(WorkMatchKey.Key.class)
public class WorkMatchKey {

    @Id
    @Column(name = "work_id", length = 36)
    private String workId;

    @Id
    @Column(name = "match_key")
    private long matchKey;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected WorkMatchKey() {}

    WorkMatchKey(String workId, long matchKey) {
        this.workId = workId;
        this.matchKey = matchKey;
    }

    /** The primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        /** The work. */
        private String workId;

        /** The key. */
        private long matchKey;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.workId.equals(workId) && key.matchKey == matchKey;
        }

        @Override
        public int hashCode() {
            return Objects.hash(workId, matchKey);
        }
    }
}
