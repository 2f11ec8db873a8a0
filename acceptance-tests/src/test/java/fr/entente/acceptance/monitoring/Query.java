package fr.entente.acceptance.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that a query of Prometheus asks for. */
final class Query {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}|\\[[^\\]]*]");
    private static final Pattern LABELS = Pattern
            .compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*)\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "sum",
            "min", "max", "count", "avg", "topk");

    private Query() {}

    static Set<String> metrics(String query) {
        var bare = query;
        for (var hidden : new Pattern[]{TEXT, SELECTOR, LABELS}) {
            bare = hidden.matcher(bare).replaceAll(" ");
        }
        var metrics = new TreeSet<String>();
        NAME.matcher(bare).results().map(found -> found.group(1)).filter(name -> !WORDS.contains(name))
                .forEach(metrics::add);
        return metrics;
    }
}
