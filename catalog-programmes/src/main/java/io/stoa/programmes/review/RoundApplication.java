package io.stoa.programmes.review;

import io.stoa.programmes.application.BlindContent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/**
 * An application in a round, with the pseudonym that it has there and what blind reviewers see of it, both fixed when the
 * round opens.
 */
@Entity
@Table(name = "stoa_review_application")
public class RoundApplication {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "round_id", length = 36, nullable = false, updatable = false)
    private String roundId;

    @Column(name = "application_id", length = 36, nullable = false, updatable = false)
    private String applicationId;

    @Column(name = "pseudonym", length = 12, nullable = false, updatable = false)
    private String pseudonym;

    @Convert(converter = BlindContentConverter.class)
    @Column(name = "content", nullable = false, updatable = false)
    private BlindContent content;

    @Convert(converter = BlindFilesConverter.class)
    @Column(name = "files", nullable = false, updatable = false)
    private List<BlindFile> files;

    @Column(name = "hidden_files", nullable = false, updatable = false)
    private int hiddenFiles;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RoundApplication() {}

    RoundApplication(
            String id,
            String roundId,
            String applicationId,
            String pseudonym,
            BlindContent content,
            List<BlindFile> files,
            int hiddenFiles) {
        this.id = id;
        this.roundId = roundId;
        this.applicationId = applicationId;
        this.pseudonym = pseudonym;
        this.content = content;
        this.files = files;
        this.hiddenFiles = hiddenFiles;
    }

    /** {@return the id of this row} */
    public String getId() {
        return id;
    }

    /** {@return the round} */
    public String getRoundId() {
        return roundId;
    }

    /** {@return the application} */
    public String getApplicationId() {
        return applicationId;
    }

    /** {@return its pseudonym in the round} */
    public String getPseudonym() {
        return pseudonym;
    }

    /** {@return what blind reviewers see} */
    public BlindContent getContent() {
        return content;
    }

    /** {@return the attachments that blind reviewers may open} */
    public List<BlindFile> getFiles() {
        return files;
    }

    /** {@return how many attachments reviewers can't open, since they could not be made anonymous} */
    public int getHiddenFiles() {
        return hiddenFiles;
    }
}
