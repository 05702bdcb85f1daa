package io.stoa.samples.portal.desk;

import io.stoa.programmes.review.SiteFile;
import io.stoa.programmes.review.SiteInspections;
import io.stoa.samples.portal.web.Download;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Photos and other files of inspections, for those who plan them and those who make them. */
@Component
public class VisitFiles {

    private final SiteInspections inspections;

    VisitFiles(SiteInspections inspections) {
        this.inspections = inspections;
    }

    /**
     * A file of a visit.
     *
     * @param round the round
     * @param application the application's pseudonym
     * @param hash the file's hash
     * @return the file
     * @throws ResponseStatusException as not found if the caller sees no such visit or file
     */
    public ResponseEntity<InputStreamResource> download(String round, String application, String hash) {
        SiteFile file = inspections.visits(round).stream()
                .filter(visit -> visit.application().equals(application))
                .flatMap(visit -> visit.files().stream())
                .filter(each -> each.sha256().equals(hash))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(inspections.openFile(round, application, hash), file.name(), file.mediaType(), file.size());
    }
}
