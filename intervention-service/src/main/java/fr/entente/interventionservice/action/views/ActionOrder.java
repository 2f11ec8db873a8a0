package fr.entente.interventionservice.action.views;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.servicekit.web.ProblemException;

/** What comes first; those that begin at the same moment are told apart by their id. */
enum ActionOrder {
    NEXT_FIRST("startsAt", "asc", ">"), LAST_FIRST("-startsAt", "desc", "<");

    private final String name;
    private final String direction;
    private final String beyond;

    ActionOrder(String name, String direction, String beyond) {
        this.name = name;
        this.direction = direction;
        this.beyond = beyond;
    }

    static ActionOrder named(@Nullable String wanted) {
        if (wanted == null) {
            return LAST_FIRST;
        }
        return Arrays.stream(values()).filter(order -> order.name.equals(wanted)).findFirst()
                .orElseThrow(() -> ProblemException.ofField(HttpStatus.BAD_REQUEST, "list", "sort", "sort",
                        Arrays.stream(values()).map(order -> order.name).collect(Collectors.joining(", "))));
    }

    String clause() {
        return " order by a.starts_at %1$s, a.action_id %1$s".formatted(direction);
    }

    String beyondCursor() {
        return "(a.starts_at, a.action_id) %s (?::timestamptz, ?)".formatted(beyond);
    }
}
