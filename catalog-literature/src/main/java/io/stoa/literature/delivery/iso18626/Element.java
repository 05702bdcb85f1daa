package io.stoa.literature.delivery.iso18626;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element as it was read, before anybody asks what it means. */
final class Element {

    private final String name;
    private final @Nullable String scheme;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, @Nullable String scheme) {
        this.name = name;
        this.scheme = scheme;
    }

    void add(Element child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    @Nullable
    String scheme() {
        return scheme;
    }

    List<Element> children() {
        return children;
    }

    String text() {
        return text.toString();
    }
}
