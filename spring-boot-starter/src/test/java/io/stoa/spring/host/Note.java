package io.stoa.spring.host;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** An entity of the host's own. */
@Entity
@Table(name = "note", uniqueConstraints = @UniqueConstraint(name = "note_text_uk", columnNames = "text"))
public class Note {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "text", length = 200, nullable = false)
    private String text;

    protected Note() {}

    Note(String id, String text) {
        this.id = id;
        this.text = text;
    }
}
