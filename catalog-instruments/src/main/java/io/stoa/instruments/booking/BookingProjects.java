package io.stoa.instruments.booking;

import io.stoa.core.access.Action;

/**
 * The projects 课题 for which instruments are booked. By default the staff of an organisation keep its projects, and its
 * people may see them.
 */
public interface BookingProjects {

    /** The kind of projects in references and audit lines. */
    String KIND = "booking-project";

    /** Registers and revises a project. */
    Action KEEP = new Action("booking-project.keep");

    /** Sees a project. */
    Action READ = new Action("booking-project.read");

    /**
     * Registers a project.
     *
     * @param draft the project
     * @return the project
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.ConflictException if its code is taken
     * @throws io.stoa.core.error.AccessDeniedException if the caller may not
     */
    ProjectView register(ProjectDraft draft);

    /**
     * Replaces what is known of a project. Code and organisation stay as they were.
     *
     * @param id the project
     * @param version its version as the caller knows it
     * @param draft its new content
     * @return the project
     * @throws jakarta.validation.ConstraintViolationException if the draft is invalid
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     * @throws io.stoa.core.error.ConflictException if its version is not the one given
     */
    ProjectView revise(String id, long version, ProjectDraft draft);

    /**
     * A project by its code.
     *
     * @param code the code
     * @return the project
     * @throws io.stoa.core.error.NotFoundException if there is none, or the caller may not see it
     */
    ProjectView find(String code);
}
