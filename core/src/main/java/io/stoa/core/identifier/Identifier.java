package io.stoa.core.identifier;

import io.stoa.core.error.UnreadableInputException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier or code 标识符 that is valid and normalised: equal identifiers are equal, however they were written.
 *
 * <pre>{@code
 * Identifier orcid = Identifier.parse(IdentifierScheme.ORCID, "https://orcid.org/0000-0002-1825-0097");
 * orcid.value();    // 0000000218250097
 * orcid.display();  // 0000-0002-1825-0097
 * orcid.uri();      // https://orcid.org/0000-0002-1825-0097
 * }</pre>
 *
 * @param scheme what it identifies and by which standard
 * @param value the normalised form, for storing and comparing
 */
public record Identifier(IdentifierScheme scheme, String value) {

    /**
     * Reads any written form of the identifier; reading a value again changes nothing.
     *
     * @param scheme what it identifies
     * @param value any form that {@link IdentifierScheme#check} accepts
     * @throws UnreadableInputException if it is not valid
     */
    public Identifier {
        value = scheme.normalise(value);
    }

    /**
     * Reads what somebody wrote.
     *
     * @param scheme the scheme that it should be of
     * @param text any form that {@link IdentifierScheme#check} accepts
     * @return the identifier
     * @throws UnreadableInputException if it is not valid; the message names the rule
     */
    public static Identifier parse(IdentifierScheme scheme, @Nullable CharSequence text) {
        return new Identifier(scheme, scheme.normalise(text));
    }

    /**
     * {@return the customary written form, such as 0000-0002-1825-0097 for an ORCID or A01B 7/00 for an IPC symbol}
     */
    public String display() {
        return switch (scheme) {
            case ORCID -> Written.grouped(value, "-");
            case ISNI -> Written.grouped(value, " ");
            case ISSN -> value.substring(0, 4) + "-" + value.substring(4);
            case CSTR -> "CSTR:" + value;
            case IPC -> value.length() > 4 ? value.substring(0, 4) + " " + value.substring(4) : value;
            case DISCIPLINE -> value.length() > 3 ? value.substring(0, 3) + "." + value.substring(3) : value;
            case TRL -> "TRL " + value;
            default -> value;
        };
    }

    /**
     * {@return where the identifier leads on the web, or null for schemes without a resolver}
     */
    public @Nullable URI uri() {
        return switch (scheme) {
            case ORCID -> Links.at("orcid.org", display());
            case ISNI -> Links.at("isni.org", "isni/" + value);
            case ROR -> Links.at("ror.org", value);
            case DOI -> Links.at("doi.org", value);
            case HANDLE -> Links.at("hdl.handle.net", value);
            case CSTR -> Links.at("cstr.cn", display());
            case ISSN -> Links.at("portal.issn.org", "resource/ISSN/" + display());
            case URL -> URI.create(value);
            default -> null;
        };
    }

    /**
     * The code one level up, for adding up: district to city to province, IPC group to main group to subclass.
     *
     * @return the wider code, or null at the top and for schemes without levels (levels have REGION, INDUSTRY,
     *     DISCIPLINE and IPC; the levels below an IPC main group are not in the symbol)
     */
    public @Nullable Identifier parent() {
        String wider = switch (scheme) {
            case REGION -> Subjects.regionParent(value);
            case INDUSTRY -> Subjects.industryParent(value);
            case DISCIPLINE -> Subjects.disciplineParent(value);
            case IPC -> Subjects.ipcParent(value);
            default -> null;
        };
        return wider == null ? null : new Identifier(scheme, wider);
    }

    /**
     * {@return all wider codes, the nearest first; empty at the top}
     */
    public List<Identifier> ancestors() {
        List<Identifier> all = new ArrayList<>();
        for (Identifier wider = parent(); wider != null; wider = wider.parent()) {
            all.add(wider);
        }
        return List.copyOf(all);
    }

    /** Masks the numbers of personal documents, because this text ends up in logs. */
    @Override
    public String toString() {
        return scheme + " " + (scheme.isPersonal() ? Written.masked(value) : display());
    }
}
