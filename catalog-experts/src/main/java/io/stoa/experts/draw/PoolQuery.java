package io.stoa.experts.draw;

import io.stoa.core.access.ReadScope;
import io.stoa.core.catalog.Audience;
import io.stoa.experts.Seniority;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The query for those of a stratum who can be drawn on the day; values are bound, never written into the text. */
final class PoolQuery {

    private static final String TRUE = "1 = 1";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String columns;

    private PoolQuery(String columns) {
        this.columns = columns;
    }

    static PoolQuery of(DrawRequest request, int stratum, ReadScope scope) {
        PoolQuery query = new PoolQuery("e.id"
                + (request.mostPerEmployer() == null ? ", null" : ", s.employer_key")
                + (request.outOfTown() == null ? ", null" : ", e.region"));
        query.eligible(request);
        query.seen(scope);
        query.conditions.add(query.fits(request.pool()));
        query.conditions.add(query.fits(request.strata().get(stratum).who()));
        for (int before = 0; before < stratum; before++) {
            query.conditions.add(
                    "not (" + query.fits(request.strata().get(before).who()) + ")");
        }
        return query;
    }

    String sql() {
        return "select " + columns + " from stoa_expert e join stoa_expert_standing s on s.expert_id = e.id where "
                + String.join(" and ", conditions) + " order by e.id";
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    /** GB/T 2260 codes nest by pairs of digits; trailing 00 pairs stand for all that is inside. */
    static String prefix(String region) {
        String prefix = region;
        while (prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    private void eligible(DrawRequest request) {
        and("e.status = 'PUBLISHED' and e.is_expert = true");
        and("s.valid_from <= ? and s.valid_until > ? and s.available = true", request.day(), request.day());
        and(
                "not exists (select 1 from stoa_panel_ban b where b.expert_id = e.id and b.lifted_because is null"
                        + " and b.banned_from <= ? and (b.banned_until is null or b.banned_until >= ?))",
                request.day(),
                request.day());
        if (request.consent() != null) {
            and(
                    "exists (select 1 from stoa_expert_consent c where c.expert_id = e.id and c.purpose = ?"
                            + " and c.given_on <= ? and (c.valid_until is null or c.valid_until >= ?))",
                    request.consent(),
                    request.day(),
                    request.day());
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

    /** What is not known must be false and not null, or its opposite would not be true. */
    private String fits(PoolCriteria who) {
        List<String> parts = new ArrayList<>();
        if (!who.disciplines().isEmpty()) {
            parts.add("exists (select 1 from stoa_expert_discipline d where d.expert_id = e.id and ("
                    + String.join(" or ", Collections.nCopies(who.disciplines().size(), "d.discipline like ?")) + "))");
            who.disciplines().forEach(discipline -> values.add(discipline.replaceAll("[^0-9]", "") + "%"));
        }
        if (!who.regions().isEmpty()) {
            parts.add("("
                    + String.join(" or ", Collections.nCopies(who.regions().size(), "coalesce(e.region, '') like ?"))
                    + ")");
            who.regions().forEach(region -> values.add(prefix(region) + "%"));
        }
        if (!who.seniorities().isEmpty()) {
            parts.add("coalesce(e.seniority, '') in (" + marks(who.seniorities()) + ")");
            who.seniorities().stream().map(Seniority::name).forEach(values::add);
        }
        return parts.isEmpty() ? TRUE : String.join(" and ", parts);
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
