package fr.entente.interventionservice.intervention.views;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.servicekit.web.ProblemException;

/** By their start; those of the same moment are told apart by their id. */
enum SheetOrder {
    OLDEST_FIRST("startedAt", "asc", ">"), LATEST_FIRST("-startedAt", "desc", "<");

    private final String name;
    private final String direction;
    private final String beyond;

    SheetOrder(String name, String direction, String beyond) {
        this.name = name;
        this.direction = direction;
        this.beyond = beyond;
    }

    static SheetOrder named(@Nullable String wanted) {
        if (wanted == null) {
            return LATEST_FIRST;
        }
        for (var order : values()) {
            if (order.name.equals(wanted)) {
                return order;
            }
        }
        throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "list", "sort", "sort",
                OLDEST_FIRST.name + ", " + LATEST_FIRST.name);
    }

    String clause() {
        return " order by i.started_at %1$s, i.intervention_id %1$s".formatted(direction);
    }

    String beyondCursor() {
        return "(i.started_at, i.intervention_id) %s (?::timestamptz, ?)".formatted(beyond);
    }
}
