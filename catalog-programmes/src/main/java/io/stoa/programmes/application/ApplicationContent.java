package io.stoa.programmes.application;

import java.util.List;

/**
 * What an application says at one of its versions.
 *
 * @param draft what the applicant wrote
 * @param attachments its files, in the order of their upload
 */
public record ApplicationContent(ApplicationDraft draft, List<Attachment> attachments) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param draft what the applicant wrote
     * @param attachments its files, in the order of their upload
     */
    public ApplicationContent {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
