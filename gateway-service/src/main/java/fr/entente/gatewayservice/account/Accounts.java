package fr.entente.gatewayservice.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import fr.entente.gatewayservice.account.AccountRejection.LoginTaken;

/**
 * The accounts as PostgreSQL keeps them. A disabled one is found by nobody but who changes or enables it, or asks for
 * those.
 */
@Repository
public class Accounts {

    private static final String INSERT = """
            insert into account (person_id, login, display_name, language, password_hash, created_by, created_at)
            values (:person, :login, :name, :language, :hash, :by, :now) on conflict (person_id) do nothing""";

    private static final String UPDATE = """
            update account set login = :login, display_name = :name, language = :language,
                password_hash = coalesce(:hash, password_hash)
            where person_id = :person and disabled_at is null""";

    private static final String PAGE = """
            select * from account a where (disabled_at is not null) = :disabled
                and login > coalesce((select login from account where person_id = :after), '')
                and (cast(:scheme as uuid) is null or exists (
                    select from acting_grant g where g.person_id = a.person_id and g.revoked_at is null
                       and g.scheme_id = :scheme and (not :operator or g.role in ('MEDIATOR', 'MANAGER'))))
            order by login limit :limit""";

    private static final String COLLEAGUES = """
            select person_id, display_name from account a where disabled_at is null
               and exists (select from acting_grant g where g.person_id = a.person_id and g.revoked_at is null
                           and g.scheme_id = :scheme and g.role in ('MEDIATOR', 'MANAGER'))
             order by display_name, person_id""";

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The login as it is compared: without regard to case. */
    public static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return jdbc.sql("select count(*) from (select from account limit 1)").query(Integer.class).single() == 0;
    }

    public Optional<Account> find(UUID person) {
        return jdbc.sql("select * from account where person_id = :person and disabled_at is null")
                .param("person", person).query(Accounts::account).optional();
    }

    /** The account with its password's hash, for signing in. */
    public Optional<Credential> findByLogin(String login) {
        return jdbc.sql("select * from account where login = :login and disabled_at is null")
                .param("login", login(login)).query(Accounts::credential).optional();
    }

    boolean isMadeBy(UUID maker, UUID person) {
        return jdbc.sql("select exists (select from account where person_id = :person and created_by = :maker)")
                .param("person", person).param("maker", maker).query(Boolean.class).single();
    }

    /** Also of a disabled account. Nobody else changes it until the transaction ends. */
    Optional<Credential> locked(UUID person) {
        return jdbc.sql("select * from account where person_id = :person for update").param("person", person)
                .query(Accounts::credential).optional();
    }

    /**
     * Those with a grant in the scheme, or only those of its operator; all without a scheme. In the order of their
     * logins, after that person's.
     */
    List<Account> page(@Nullable UUID scheme, boolean operator, boolean disabled, @Nullable UUID after, int limit) {
        return jdbc.sql(PAGE).param("scheme", scheme).param("disabled", disabled).param("operator", operator)
                .param("after", after)
                .param("limit", limit).query(Accounts::account).list();
    }

    List<Colleague> colleagues(UUID scheme) {
        return jdbc.sql(COLLEAGUES).param("scheme", scheme).query((row, _) -> new Colleague(
                row.getObject("person_id", UUID.class), row.getString("display_name"))).list();
    }

    /** False where somebody made it meanwhile. */
    boolean insert(Account account, String hash, UUID by, Instant now) {
        return write(values(INSERT, account).param("hash", hash).param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** Without a hash the password stays. */
    void update(Account account, @Nullable String hash) {
        write(values(UPDATE, account).param("hash", hash));
    }

    private StatementSpec values(String statement, Account account) {
        return jdbc.sql(statement).param("person", account.person()).param("login", account.login())
                .param("name", account.displayName()).param("language", account.language().toString());
    }

    private static boolean write(StatementSpec statement) {
        try {
            return statement.update() > 0;
        } catch (DuplicateKeyException e) {
            throw new LoginTaken();
        }
    }

    /** Makes the hash anew of the password that was verified with it, and of no other. */
    public boolean rehash(UUID person, String verified, String hash) {
        return jdbc.sql("""
                update account set password_hash = :hash
                 where person_id = :person and password_hash = :verified and disabled_at is null""")
                .param("hash", hash).param("person", person).param("verified", verified).update() > 0;
    }

    void enable(UUID person, String hash) {
        jdbc.sql("update account set disabled_at = null, password_hash = :hash where person_id = :person")
                .param("hash", hash).param("person", person).update();
    }

    boolean disable(UUID person, Instant now) {
        return jdbc.sql("update account set disabled_at = :now where person_id = :person and disabled_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("person", person).update() > 0;
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(account(row, number), row.getString("password_hash"),
                row.getObject("created_by", UUID.class), row.getObject("disabled_at") != null);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject("person_id", UUID.class), row.getString("login"),
                row.getString("display_name"), Language.of(row.getString("language")));
    }

    /** What a password is compared with. */
    public record Credential(Account account, String hash, UUID createdBy, boolean disabled) {}
}
