package io.stoa.samples.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What somebody typed into a form that was refused. It goes over to the page that explains why, where {@link TypedForms} puts it
 * back into the form it came from. Files and passwords don't go over.
 *
 * @param address where the form was sent to, without a query
 * @param fields the values by the names of the fields, in their order
 */
public record TypedFields(String address, Map<String, List<String>> fields) implements Serializable {

    /** The flash attribute. */
    static final String NAME = "typed";

    private static final Set<String> NEVER = Set.of("_csrf", "password");

    /**
     * Copies the collections.
     *
     * @param address where the form was sent to
     * @param fields the values by the names of the fields
     */
    public TypedFields {
        fields = Map.copyOf(fields);
    }

    /**
     * Keeps the fields of the request that is being answered for the next page.
     *
     * @param flash what the next page shows
     */
    public static void keep(RedirectAttributes flash) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Map<String, List<String>> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> !NEVER.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        flash.addFlashAttribute(NAME, new TypedFields(path(request.getRequestURI()), fields));
    }

    boolean cameFrom(String action) {
        return address.equals(path(action));
    }

    /** An address without a session's id and without a query. */
    private static String path(String address) {
        return address.replaceFirst("[;?].*", "");
    }
}
