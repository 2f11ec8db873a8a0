package fr.entente.failpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The defects that can be seeded, each one that such a platform might really have. Some only change a statement. */
public enum Defect {

    /** The feed does not wait for transactions that are still open. */
    SKIP_GAP("and xid < \\(select xid from horizon\\)", ""),
    /** The feed is read by the position alone. */
    POSITION_ALONE("\\(xid, position\\) > \\(\\?::xid8, \\?\\)", "?::xid8 is not null and position > ?",
            "order by (settled desc, )?xid, position", "order by $1position"),
    /** The relay saves its position before Kafka has acknowledged. */
    POSITION_FIRST,
    /** What is older than what is known is applied again. */
    NO_VERSION_GUARD("(?<=where|and) [a-z]+\\.version < (?:excluded|w|p)\\.version", " true"),
    /** A landlord's dashboard is not narrowed to its landlord. Row-level security has to be off for it to show. */
    NO_TENANT_FILTER("c\\.landlord_id = \\?", "(c.landlord_id = ? or true)"),
    /** A cell of a dashboard is added to instead of set. */
    COUNT_NOT_SET("do update set n = excluded\\.n", "do update set n = c.n + excluded.n"),
    /** The answer goes out before the commit. */
    ACKNOWLEDGE_BEFORE_COMMIT,
    /** A record that cannot be applied is dropped in silence. */
    SWALLOW_POISON;

    private final @Nullable Pattern statement;
    private final String instead;
    private final @Nullable Pattern also;
    private final String insteadOfThat;

    /** Not one of statements. */
    Defect() {
        statement = null;
        instead = "";
        also = null;
        insteadOfThat = "";
    }

    Defect(String statement, String instead) {
        this.statement = Pattern.compile(statement);
        this.instead = instead;
        also = null;
        insteadOfThat = "";
    }

    Defect(String statement, String instead, String also, String insteadOfThat) {
        this.statement = Pattern.compile(statement);
        this.instead = instead;
        this.also = Pattern.compile(also);
        this.insteadOfThat = insteadOfThat;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is looked for in statements; nothing where the defect is not one of statements. */
    public List<Pattern> statements() {
        return Stream.of(Optional.ofNullable(statement), Optional.ofNullable(also)).flatMap(Optional::stream).toList();
    }

    String in(String sql) {
        return replaced(also, insteadOfThat, replaced(statement, instead, sql));
    }

    private static String replaced(@Nullable Pattern text, String instead, String sql) {
        return text == null ? sql : text.matcher(sql).replaceAll(instead);
    }

    /** The statement as the defects that are on make it. */
    public static String rewritten(String sql) {
        return Arrays.stream(values()).filter(defect -> Failpoints.isOn(defect.code())).reduce(sql,
                (text, defect) -> defect.in(text),
                (_, last) -> last);
    }
}
