package io.stoa.programmes.application;

import java.util.List;

/**
 * What the chair of a panel sees of an application: who applies, so that conflicts are seen, and no personal details.
 *
 * @param id the id
 * @param number its number
 * @param title its title
 * @param theme the code of its theme
 * @param organisations who applies, the lead first
 * @param team the names of the team, the leader first
 * @param requested what it asks for, in minor units
 * @param state where it stands
 */
public record ChairView(
        String id,
        String number,
        String title,
        String theme,
        List<String> organisations,
        List<String> team,
        long requested,
        ApplicationState state) {

    /**
     * Copies the collections and takes absent ones for empty.
     *
     * @param id the id
     * @param number its number
     * @param title its title
     * @param theme the code of its theme
     * @param organisations who applies, the lead first
     * @param team the names of the team, the leader first
     * @param requested what it asks for, in minor units
     * @param state where it stands
     */
    public ChairView {
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        team = team == null ? List.of() : List.copyOf(team);
    }
}
