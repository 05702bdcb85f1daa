package io.stoa.samples.portal.demo;

import io.stoa.core.access.Roles;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.experts.PanelRoles;
import io.stoa.instruments.InstrumentRoles;
import io.stoa.literature.WorkMerges;
import io.stoa.literature.delivery.DeliveryRoles;
import io.stoa.programmes.ProgrammeRoles;
import io.stoa.samples.portal.PortalProperties;
import io.stoa.samples.portal.security.PortalUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * One user of every kind, all with the password of the demonstration. Institutions are found by their numbers, since their
 * ids differ from one making of the demonstration to the next.
 */
@Component
@ConditionalOnBooleanProperty(name = "portal.demo.enabled", matchIfMissing = true)
class DemoUsers implements UserDetailsService {

    /** The users by what they sign in as. */
    static final Map<String, DemoUser> ALL = all();

    private final SourceIds ids;
    private final String password;

    DemoUsers(PortalProperties portal, PasswordEncoder passwords, TransactionRunner transactions) {
        this.ids = new SourceIds(transactions);
        this.password = String.valueOf(passwords.encode(portal.demo().password()));
    }

    /**
     * A user.
     *
     * @param name the name that others see
     * @param institution whom the user acts for, or null
     * @param roles Stoa's roles
     * @param task what the user can try, in English
     */
    record DemoUser(String name, @Nullable String institution, Set<String> roles, String task) {}

    private static Map<String, DemoUser> all() {
        Map<String, DemoUser> users = new LinkedHashMap<>();
        users.put("member", user("孙悦 (demo)", "U01", "books instruments, asks for documents"));
        users.put("provider", user("刘建国 (demo)", "R01", "describes an institute's instruments", Roles.STAFF));
        users.put("keeper", user("陈静 (demo)", "R01", "keeps instruments, approves bookings", InstrumentRoles.KEEPER));
        users.put("approver", user("赵敏 (demo)", null, "publishes what providers submit", Roles.PLATFORM_APPROVER));
        users.put(
                "librarian",
                user(
                        "周慧 (demo)",
                        "U01",
                        "delivers documents, merges duplicates",
                        DeliveryRoles.LIBRARIAN,
                        Roles.STAFF,
                        WorkMerges.CATALOGUER));
        users.put(
                "supplier",
                user(
                        "高翔 (demo)",
                        "L02",
                        "supplies documents to other libraries",
                        DeliveryRoles.LIBRARIAN,
                        Roles.STAFF));
        users.put("expert", user("专家 (demo)", null, "reviews applications, blindly"));
        users.put("applicant", user("王磊 (demo)", "E01", "applies with a project"));
        users.put(
                "secretary",
                user(
                        "孙立新 (demo)",
                        Institution.BUREAU,
                        "runs calls and panels",
                        Roles.STAFF,
                        ProgrammeRoles.SECRETARY,
                        PanelRoles.SECRETARY));
        users.put("chair", user("何国栋 (demo)", Institution.BUREAU, "leads a panel", ProgrammeRoles.CHAIR));
        users.put("administrator", user("管理员 (demo)", null, "may see and do all", Roles.ADMINISTRATOR));
        return users;
    }

    private static DemoUser user(String name, @Nullable String institution, String task, String... roles) {
        return new DemoUser(name, institution, Set.copyOf(List.of(roles)), task);
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        DemoUser user = ALL.get(username);
        if (user == null) {
            throw new UsernameNotFoundException(username);
        }
        String institution = user.institution();
        return new PortalUser(
                callerId(ids, username),
                user.name(),
                institution == null ? null : ids.organisation(institution),
                user.roles(),
                password);
    }

    /** Experts are known to panels by their entries; the others by what they sign in as. */
    static String callerId(SourceIds ids, String username) {
        return switch (username) {
            case "expert" -> expert(ids, ExpertRegister.DEMO_EXPERT);
            case "chair" -> expert(ids, ExpertRegister.DEMO_CHAIR);
            default -> username;
        };
    }

    private static String expert(SourceIds ids, String number) {
        return Objects.requireNonNullElse(ids.find("Expert", ExpertRegister.SOURCE, number), number);
    }
}
