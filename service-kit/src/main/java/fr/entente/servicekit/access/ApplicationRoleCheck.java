package fr.entente.servicekit.access;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start with a login that row-level security does not hold: a superuser, one with BYPASSRLS, an owner, or
 * one that reaches a table without it. A table that belongs to no tenant says so in its comment, which starts with
 * {@code unbound:} and gives the reason.
 */
public final class ApplicationRoleCheck implements SmartInitializingSingleton {

    private static final String POWERFUL = """
            select rolname from pg_roles
            where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'MEMBER') order by 1""";
    private static final String OWNED = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^(pg_|information_schema$)' and pg_has_role(current_user, c.relowner, 'MEMBER')
            union
            select nspname from pg_namespace
            where nspname !~ '^(pg_|information_schema$)' and pg_has_role(current_user, nspowner, 'MEMBER')
            order by 1""";
    private static final String OPEN = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^(pg_|information_schema$)'
              and has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE')
              and (c.relkind in ('r', 'p', 'f') and not c.relrowsecurity
                   or c.relkind = 'm'
                   or c.relkind = 'v' and not coalesce(c.reloptions, '{}')
                                              && '{security_invoker=true,security_invoker=on}'::text[])
              and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'unbound:%' order by 1""";

    private final JdbcClient jdbc;

    public ApplicationRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        check();
    }

    public void check() {
        refuse(POWERFUL, "is, or may become, %s, which row-level security does not hold");
        refuse(OWNED, "owns %s, and row-level security does not hold an owner");
        refuse(OPEN, "reaches %s without row-level security");
    }

    private void refuse(String query, String reason) {
        List<@Nullable String> found = jdbc.sql(query).query(String.class).list();
        if (!found.isEmpty()) {
            var role = jdbc.sql("select current_user").query(String.class).single();
            throw new UnfitApplicationRole(
                    "The database role %s %s.".formatted(role, reason.formatted(String.join(", ", found))));
        }
    }
}
