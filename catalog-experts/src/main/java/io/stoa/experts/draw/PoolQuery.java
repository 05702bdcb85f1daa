package io.stoa.experts.draw;

import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.Conditions;
import io.stoa.experts.Seniority;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The query for those of a pool who can be drawn on the day; values are bound, never written into the text. */
final class PoolQuery {

    private static final Pattern MARK = Pattern.compile("\\?");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String columns;
    private final String join;

    private PoolQuery(String columns, String join) {
        this.columns = columns;
        this.join = join;
    }

    static PoolQuery of(DrawRequest request, ReadScope scope) {
        List<PoolCriteria> who = request.strata().stream().map(Stratum::who).toList();
        Set<String> disciplines = new TreeSet<>();
        who.forEach(each -> each.disciplines().forEach(code -> disciplines.add(digits(code))));
        PoolQuery query = new PoolQuery(
                "e.id, s.standing, e.region, e.seniority" + (disciplines.isEmpty() ? "" : ", d.discipline"),
                join(
                        disciplines.size(),
                        who.stream().allMatch(each -> !each.disciplines().isEmpty())));
        disciplines.forEach(code -> query.values.add(code + "%"));
        query.eligible(request);
        query.seen(scope);
        query.fits(request.pool());
        return query;
    }

    /** A row for each discipline that is asked for; where a stratum takes any, also for those who have none of them. */
    private static String join(int disciplines, boolean everyStratumAsks) {
        return disciplines == 0
                ? ""
                : (everyStratumAsks ? " join" : " left join")
                        + " stoa_expert_discipline d on d.expert_id = e.id and ("
                        + String.join(" or ", Collections.nCopies(disciplines, "d.discipline like ?")) + ")";
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(EntityManager em) {
        Query query = em.createNativeQuery(numbered("select " + columns
                + " from stoa_expert e join stoa_expert_standing s on s.expert_id = e.id" + join
                + " where " + String.join(" and ", conditions) + " order by e.id"));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.getResultList();
    }

    private static String numbered(String sql) {
        AtomicInteger number = new AtomicInteger();
        return MARK.matcher(sql).replaceAll(mark -> "?" + number.incrementAndGet());
    }

    static String digits(String discipline) {
        return discipline.replaceAll("[^0-9]", "");
    }

    private void eligible(DrawRequest request) {
        and("e.status = 'PUBLISHED' and e.is_expert = true");
        String day = request.day().toString();
        and(
                "substr(s.standing, 1, 10) <= ? and substr(s.standing, 12, 10) > ? and substr(s.standing, 23, 1) = '+'",
                day,
                day);
        and(
                "not exists (select 1 from stoa_panel_ban b where b.expert_id = e.id and b.lifted_because is null"
                        + " and b.banned_from <= ? and (b.banned_until is null or b.banned_until >= ?))",
                request.day(),
                request.day());
        if (request.consent() != null) {
            and(
                    "exists (select 1 from stoa_expert_consent c where c.expert_id = e.id and substr(c.consent, 23) = ?"
                            + " and substr(c.consent, 1, 10) <= ? and substr(c.consent, 12, 10) > ?)",
                    request.consent(),
                    day,
                    day);
        }
        if (request.mostPerYear() != null) {
            and(
                    "e.id not in (select p.expert_id from stoa_draw_place p where p.state in ('HELD', 'RECUSED')"
                            + " and p.panel_day > ? and p.panel_day <= ? group by p.expert_id having count(*) >= ?)",
                    request.day().minusYears(1),
                    request.day(),
                    request.mostPerYear());
        }
    }

    private void seen(ReadScope scope) {
        if (scope.everything()) {
            return;
        }
        List<String> ways = new ArrayList<>();
        if (!scope.audiences().isEmpty()) {
            ways.add("e.audience in (" + marks(scope.audiences()) + ")");
            scope.audiences().stream().map(Audience::name).forEach(values::add);
        }
        if (!scope.providers().isEmpty()) {
            ways.add("e.provider_id in (" + marks(scope.providers()) + ")");
            values.addAll(scope.providers());
        }
        conditions.add(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
    }

    private void fits(PoolCriteria who) {
        if (!who.disciplines().isEmpty()) {
            conditions.add("exists (select 1 from stoa_expert_discipline p where p.expert_id = e.id and "
                    + anyOf("p.discipline like ?", who.disciplines()) + ")");
            who.disciplines().forEach(discipline -> values.add(digits(discipline) + "%"));
        }
        if (!who.regions().isEmpty()) {
            conditions.add(anyOf("e.region like ?", who.regions()));
            who.regions().forEach(region -> values.add(Conditions.regionPrefix(region) + "%"));
        }
        if (!who.seniorities().isEmpty()) {
            conditions.add("e.seniority in (" + marks(who.seniorities()) + ")");
            who.seniorities().stream().map(Seniority::name).forEach(values::add);
        }
    }

    private static String anyOf(String condition, List<String> wanted) {
        return "(" + String.join(" or ", Collections.nCopies(wanted.size(), condition)) + ")";
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
