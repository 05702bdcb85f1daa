package io.stoa.samples.portal.demo;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.instruments.InstrumentRoles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The institutions and the people who work there. */
final class City {

    /** So many people of an institution use instruments of the city. */
    private static final int USERS = 12;

    private final List<Institution> institutions = Institution.all();
    private final List<Persona> people;
    private final SourceIds ids;

    City(Plan plan, SourceIds ids) {
        this.people = Persona.all(plan.random("people"));
        this.ids = ids;
    }

    void register(Stage stage) {
        load(
                stage.get(OrganisationCatalog.class),
                institutions.stream().map(Institution::draft).toList(),
                ImportOptions.forAll(Plan.SOURCE + " organisations").publishing());
    }

    List<Institution> institutions(Predicate<Institution> wanted) {
        return institutions.stream().filter(wanted).toList();
    }

    List<Institution> inTown(OrganisationKind... kinds) {
        List<OrganisationKind> wanted = Arrays.asList(kinds);
        return institutions(each -> each.isInTown() && wanted.contains(each.kind()));
    }

    /** Who holds literature: two universities and two libraries of the city. */
    List<Institution> libraries() {
        return List.of(institution("U01"), institution("L02"), institution("L03"), institution("U05"));
    }

    Institution institution(String code) {
        return institutions.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    String id(String code) {
        return ids.organisation(code);
    }

    /** The ids of all institutions by code. */
    Map<String, String> byCode() {
        return institutions.stream().collect(Collectors.toMap(Institution::code, each -> id(each.code())));
    }

    /** The experts come first in the list of people, then whoever else there is. */
    Persona person(int n) {
        return people.get(n % people.size());
    }

    int people() {
        return people.size();
    }

    /** Somebody of an institution who uses instruments. */
    Caller user(Institution of, int n) {
        Persona persona = person(people.size() - 1 - (institutions.indexOf(of) * USERS + n % USERS));
        return Stage.someone(persona.login(), persona.zh(), id(of.code()));
    }

    Caller anyUser(Institution of, Random random) {
        return user(of, random.nextInt(USERS));
    }

    Caller keeper(String code) {
        return Stage.someone("keeper-" + code, "设备管理员 " + code, id(code), InstrumentRoles.KEEPER);
    }

    Caller staff(String code) {
        return Stage.someone("staff-" + code, "工作人员 " + code, id(code), Roles.STAFF);
    }

    static Caller approver() {
        return Stage.someone("bureau-approver", "平台审核员", null, Roles.PLATFORM_APPROVER);
    }

    /** Imports entries; all of them must be right. */
    static <D extends EntryDraft> void load(Catalog<D, ?, ?> catalog, List<D> drafts, ImportOptions options) {
        requireAll(
                options.name(),
                catalog.importAll(rows(drafts.iterator()), options).problems());
    }

    static void requireAll(String what, List<ImportProblem> problems) {
        Set<String> refused = problems.stream()
                .filter(problem -> !problem.isRemark())
                .map(problem -> problem.field() + ": " + problem.message())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!refused.isEmpty()) {
            throw new IllegalStateException(what + " are not right: " + refused);
        }
    }

    static <D> Iterator<ImportRow<D>> rows(Iterator<D> drafts) {
        AtomicLong number = new AtomicLong();
        List<ImportRow<D>> rows = new ArrayList<>();
        drafts.forEachRemaining(draft -> rows.add(new ImportRow.Read<>(number.incrementAndGet(), draft)));
        return rows.iterator();
    }
}
