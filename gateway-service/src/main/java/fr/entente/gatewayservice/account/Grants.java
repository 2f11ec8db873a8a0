package fr.entente.gatewayservice.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import fr.entente.servicekit.access.Role;

/** The grants as PostgreSQL keeps them; a revoked one stays, so that its id never comes to mean something else. */
@Repository
public class Grants {

    private static final String INSERT = """
            insert into acting_grant (grant_id, person_id, role, scheme_id, scheme_name, landlord_id, landlord_name,
                                      operator_name, granted_by, granted_at)
            values (:id, :person, :role, :scheme, :schemeName, :landlord, :landlordName, :operatorName, :by, :now)
            on conflict do nothing""";

    private static final String OF_MANY = """
            select * from acting_grant where person_id in (:persons) and revoked_at is null
                and (cast(:scheme as uuid) is null or scheme_id = :scheme) order by granted_at, grant_id""";

    private static final String ADMINISTRATORS = """
            select count(*) from acting_grant join account using (person_id)
            where role = 'ADMINISTRATOR' and revoked_at is null and disabled_at is null""";

    private final JdbcClient jdbc;

    public Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force, in the order they were given. */
    public List<Grant> of(UUID person) {
        return of(List.of(person), null).getOrDefault(person, List.of());
    }

    Map<UUID, List<Grant>> of(Collection<UUID> persons, @Nullable UUID scheme) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(OF_MANY).param("persons", persons).param("scheme", scheme).query(Grants::held).list().stream()
                .collect(Collectors.groupingBy(Held::person,
                        Collectors.mapping(Held::grant, Collectors.toUnmodifiableList())));
    }

    Optional<Held> find(UUID grant) {
        return jdbc.sql("select * from acting_grant where grant_id = :id").param("id", grant).query(Grants::held)
                .optional();
    }

    boolean insert(UUID person, Grant grant, UUID by, Instant now) {
        return jdbc.sql(INSERT).param("id", grant.id()).param("person", person).param("role", grant.role().name())
                .param("scheme", grant.schemeId()).param("schemeName", grant.schemeName())
                .param("landlord", grant.landlordId()).param("landlordName", grant.landlordName())
                .param("operatorName", grant.operatorName()).param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC)).update() > 0;
    }

    void revoke(UUID grant, Instant now) {
        jdbc.sql("update acting_grant set revoked_at = :now where grant_id = :id and revoked_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("id", grant).update();
    }

    boolean hasAdministrator() {
        return jdbc.sql(ADMINISTRATORS).query(Integer.class).single() > 0;
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getObject("person_id", UUID.class), grant(row), row.getObject("revoked_at") != null);
    }

    /** From any row that carries the columns of a grant. */
    public static Grant grant(ResultSet row) throws SQLException {
        return new Grant(row.getObject("grant_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getObject("scheme_id", UUID.class), row.getString("scheme_name"),
                row.getObject("landlord_id", UUID.class), row.getString("landlord_name"),
                row.getString("operator_name"));
    }

    /** A grant with its holder. */
    record Held(UUID person, Grant grant, boolean revoked) {}
}
