package io.stoa.core.code;

import io.stoa.core.persistence.StringListConverter;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.text.LocalizedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A code of a loaded version; never changed. */
@Entity
@Table(name = "stoa_code")
public class ListedCode {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "list_id", length = 36, nullable = false)
    private String listId;

    @Column(name = "code", length = 60, nullable = false)
    private String code;

    @Column(name = "parent", length = 60)
    private @Nullable String parent;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "label", nullable = false)
    private LocalizedText label;

    @Column(name = "deprecated", nullable = false)
    private boolean deprecated;

    @Convert(converter = StringListConverter.class)
    @Column(name = "replaced_by", nullable = false)
    private List<String> replacedBy;

    @Column(name = "list_position", nullable = false)
    private int position;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ListedCode() {}

    ListedCode(String id, String listId, Code code, int position) {
        this.id = id;
        this.listId = listId;
        this.code = code.code();
        this.parent = code.parent();
        this.label = code.label();
        this.deprecated = code.deprecated();
        this.replacedBy = code.replacedBy();
        this.position = position;
    }
}
