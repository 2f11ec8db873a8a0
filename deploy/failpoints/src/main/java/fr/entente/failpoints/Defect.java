package fr.entente.failpoints;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The defects that can be seeded, each one that such a platform might really have. Some only change a statement. */
public enum Defect {

    /** The feed does not wait for transactions that are still open. */
    SKIP_GAP("xid < \\(select pg_snapshot_xmin\\(pg_current_snapshot\\(\\)\\)\\) as settled", "true as settled"),
    /** The feed is read by the position alone. */
    POSITION_ALONE("\\(xid, position\\) > \\(\\?::xid8, \\?\\)(\\s+)order by xid, position",
            "?::xid8 is not null and position > ?$1order by position"),
    /** The relay saves its position before Kafka has acknowledged. */
    POSITION_FIRST(null, ""),
    /** What is older than what is known is applied again. */
    NO_VERSION_GUARD("(?<=where|and) [a-z]+\\.version < (?:excluded|w|p)\\.version", " true"),
    /** A landlord's dashboard is not narrowed to its landlord. Row-level security has to be off for it to show. */
    NO_TENANT_FILTER("c\\.landlord_id = \\?", "(c.landlord_id = ? or true)"),
    /** A cell of a dashboard is added to instead of set. */
    COUNT_NOT_SET("do update set n = excluded\\.n", "do update set n = c.n + excluded.n"),
    /** The answer goes out before the commit. */
    ACKNOWLEDGE_BEFORE_COMMIT(null, ""),
    /** A record that cannot be applied is dropped in silence. */
    SWALLOW_POISON(null, "");

    private final @Nullable Pattern statement;
    private final String instead;

    Defect(@Nullable String statement, String instead) {
        this.statement = statement == null ? null : Pattern.compile(statement);
        this.instead = instead;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Null where the defect is not one of statements. */
    public @Nullable Pattern statement() {
        return statement;
    }

    String in(String sql) {
        return statement == null ? sql : statement.matcher(sql).replaceAll(instead);
    }

    /** The statement as the defects that are on make it. */
    public static String rewritten(String sql) {
        return Arrays.stream(values()).filter(defect -> defect.statement() != null)
                .filter(defect -> Failpoints.isOn(defect.code())).reduce(sql, (text, defect) -> defect.in(text),
                        (_, last) -> last);
    }
}
