package io.stoa.core;

/**
 * Names one thing of the platform without depending on its module: how catalogues, the change log and the search
 * speak of each other's entries.
 *
 * @param kind the kind of thing, as its catalogue registers it: {@code instrument}, {@code organisation}, …
 * @param id its id
 */
public record ResourceRef(String kind, String id) {

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
