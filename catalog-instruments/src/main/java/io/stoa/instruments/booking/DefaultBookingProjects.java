package io.stoa.instruments.booking;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.json.Json;
import io.stoa.core.persistence.DatabaseErrors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

final class DefaultBookingProjects implements BookingProjects {

    private final BookingDesk desk;

    DefaultBookingProjects(BookingDesk desk) {
        this.desk = desk;
    }

    @Override
    public ProjectView register(ProjectDraft draft) {
        desk.validate(draft);
        String id = desk.context().ids().next();
        desk.context().access().require(KEEP, AccessSubject.ofProvider(KIND, id, draft.organisationId()));
        try {
            return desk.context().transactions().required(em -> {
                BookingProject project = new BookingProject(id, draft);
                em.persist(project);
                em.flush();
                audit(em, project, draft);
                return ProjectView.of(project);
            });
        } catch (PersistenceException e) {
            if (DatabaseErrors.isUniqueViolation(e)) {
                throw ConflictException.of(Message.of("instruments.booking.project-taken", "code", draft.code()));
            }
            throw e;
        }
    }

    @Override
    public ProjectView revise(String id, long version, ProjectDraft draft) {
        desk.validate(draft);
        return desk.context().transactions().required(em -> {
            BookingProject project = visible(em.find(BookingProject.class, id, LockModeType.PESSIMISTIC_WRITE), id);
            desk.context().access().require(KEEP, project.subject());
            if (project.getVersion() != version) {
                throw ConflictException.staleVersion(KIND, id, version, project.getVersion());
            }
            project.revise(draft);
            em.flush();
            audit(em, project, draft);
            return ProjectView.of(project);
        });
    }

    @Override
    public ProjectView find(String code) {
        return desk.context()
                .transactions()
                .required(em -> ProjectView.of(visible(
                        em
                                .createQuery(
                                        "select p from BookingProject p where p.code = :code", BookingProject.class)
                                .setParameter("code", code)
                                .getResultList()
                                .stream()
                                .findFirst()
                                .orElse(null),
                        code)));
    }

    private BookingProject visible(@Nullable BookingProject project, String name) {
        if (project == null || !desk.context().access().may(READ, project.subject())) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", name));
        }
        return project;
    }

    private void audit(EntityManager em, BookingProject project, ProjectDraft draft) {
        desk.context()
                .audit()
                .done(em, desk.context().access().caller(), KEEP, project.subject(), null, Json.write(draft));
    }
}
