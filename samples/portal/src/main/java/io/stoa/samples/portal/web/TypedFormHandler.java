package io.stoa.samples.portal.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;

/**
 * Writes {@link TypedFields} into the form they came from, and opens what folds it away. A page without them passes untouched; one with
 * them is held until its end, since the fold comes before the form.
 */
public final class TypedFormHandler extends AbstractTemplateHandler {

    /** Types of inputs that nobody types into, and those whose content stays with the one who gave it. */
    private static final Set<String> LEFT_ALONE =
            Set.of("hidden", "password", "file", "submit", "button", "reset", "image");

    private final List<Runnable> held = new ArrayList<>();
    private final Deque<Fold> folds = new ArrayDeque<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private @Nullable TypedFields typed;
    private @Nullable List<String> chosen;
    private boolean inside;
    private boolean replacing;

    /** A {@code details} element and where it stands in what is held. */
    private record Fold(int place, IOpenElementTag tag) {}

    /** For Thymeleaf. */
    public TypedFormHandler() {}

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        typed = context.getVariable(TypedFields.NAME) instanceof TypedFields fields ? fields : null;
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (typed == null) {
            super.handleOpenElement(tag);
            return;
        }
        switch (name(tag.getElementCompleteName())) {
            case "details" -> {
                folds.push(new Fold(held.size(), tag));
                hold(inside ? opened(tag) : tag);
            }
            case "form" -> form(typed, tag);
            case "textarea" -> textarea(typed, tag);
            case "select" -> {
                chosen = inside ? chosen(typed, tag) : null;
                hold(tag);
            }
            case "option" -> hold(chosen == null ? tag : marked(tag, "selected", chosen.contains(value(tag, ""))));
            default -> hold(tag);
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        if (typed == null) {
            super.handleStandaloneElement(tag);
            return;
        }
        boolean input = inside && name(tag.getElementCompleteName()).equals("input");
        IStandaloneElementTag written = input ? input(typed, tag) : tag;
        held.add(() -> super.handleStandaloneElement(written));
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        switch (name(tag.getElementCompleteName())) {
            case "details" -> folds.poll();
            case "form" -> inside = false;
            case "textarea" -> replacing = false;
            case "select" -> chosen = null;
            default -> {
                // nothing that typed fields have to do with
            }
        }
        pass(() -> super.handleCloseElement(tag));
    }

    @Override
    public void handleText(IText text) {
        if (!replacing) {
            pass(() -> super.handleText(text));
        }
    }

    @Override
    public void handleComment(IComment comment) {
        pass(() -> super.handleComment(comment));
    }

    @Override
    public void handleCDATASection(ICDATASection section) {
        pass(() -> super.handleCDATASection(section));
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        held.forEach(Runnable::run);
        super.handleTemplateEnd(end);
    }

    private void pass(Runnable event) {
        if (typed == null) {
            event.run();
        } else {
            held.add(event);
        }
    }

    private void hold(IOpenElementTag tag) {
        held.add(() -> super.handleOpenElement(tag));
    }

    private void form(TypedFields from, IOpenElementTag tag) {
        String action = tag.getAttributeValue("action");
        inside = action != null && from.cameFrom(HtmlEscape.unescapeHtml(action));
        if (inside) {
            taken.clear();
            folds.forEach(fold -> held.set(fold.place(), () -> super.handleOpenElement(opened(fold.tag()))));
        }
        hold(tag);
    }

    private void textarea(TypedFields from, IOpenElementTag tag) {
        hold(tag);
        String value = inside ? next(from, tag) : null;
        if (value != null) {
            IText text = getContext().getModelFactory().createText(HtmlEscape.escapeHtml4Xml(value));
            held.add(() -> super.handleText(text));
            replacing = true;
        }
    }

    /** A list of which several may be chosen takes all values of its name, another one the next; null leaves it as it is. */
    private @Nullable List<String> chosen(TypedFields from, IOpenElementTag select) {
        if (select.hasAttribute("multiple")) {
            return from.fields().getOrDefault(select.getAttributeValue("name"), List.of());
        }
        String value = next(from, select);
        return value == null ? null : List.of(value);
    }

    private IStandaloneElementTag input(TypedFields from, IStandaloneElementTag tag) {
        String type = tag.hasAttribute("type") ? name(tag.getAttributeValue("type")) : "text";
        if (LEFT_ALONE.contains(type) || !tag.hasAttribute("name")) {
            return tag;
        }
        if (type.equals("checkbox") || type.equals("radio")) {
            List<String> values = from.fields().getOrDefault(tag.getAttributeValue("name"), List.of());
            return marked(tag, "checked", values.contains(value(tag, "on")));
        }
        String value = next(from, tag);
        return value == null ? tag : set(tag, "value", HtmlEscape.escapeHtml4Xml(value));
    }

    /** Of fields with one name each gets its own value. */
    private @Nullable String next(TypedFields from, IProcessableElementTag tag) {
        String field = tag.getAttributeValue("name");
        List<String> values = field == null ? List.of() : from.fields().getOrDefault(field, List.of());
        int place = field == null ? 0 : taken.merge(field, 1, Integer::sum) - 1;
        return place < values.size() ? values.get(place) : null;
    }

    private IOpenElementTag opened(IOpenElementTag details) {
        return set(details, "open", "open");
    }

    private <T extends IProcessableElementTag> T marked(T tag, String attribute, boolean wanted) {
        return wanted
                ? set(tag, attribute, attribute)
                : getContext().getModelFactory().removeAttribute(tag, attribute);
    }

    private <T extends IProcessableElementTag> T set(T tag, String attribute, String value) {
        return getContext().getModelFactory().setAttribute(tag, attribute, value);
    }

    private static String value(IProcessableElementTag tag, String otherwise) {
        String value = tag.getAttributeValue("value");
        return value == null ? otherwise : HtmlEscape.unescapeHtml(value);
    }

    private static String name(String element) {
        return element.toLowerCase(Locale.ROOT);
    }
}
