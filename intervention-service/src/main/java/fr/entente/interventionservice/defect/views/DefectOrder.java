package fr.entente.interventionservice.defect.views;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import fr.entente.servicekit.web.Cursor;
import fr.entente.servicekit.web.ProblemException;

/** What comes first; those that are alike in it are told apart by their id. */
enum DefectOrder {
    OLDEST_FIRST("foundAt", "d.found_at", "asc"), LATEST_FIRST("-foundAt", "d.found_at", "desc"), //
    DUE_FIRST("acknowledgeBy", "d.acknowledge_by", "asc"), DUE_LAST("-acknowledgeBy", "d.acknowledge_by", "desc");

    private final String name;
    private final String column;
    private final String direction;

    DefectOrder(String name, String column, String direction) {
        this.name = name;
        this.column = column;
        this.direction = direction;
    }

    static DefectOrder named(@Nullable String wanted) {
        if (wanted == null) {
            return LATEST_FIRST;
        }
        return Arrays.stream(values()).filter(order -> order.name.equals(wanted)).findFirst()
                .orElseThrow(() -> ProblemException.ofField(HttpStatus.BAD_REQUEST, "list", "sort", "sort",
                        Arrays.stream(values()).map(order -> order.name).collect(Collectors.joining(", "))));
    }

    String clause() {
        return " order by %1$s %2$s, d.defect_id %2$s".formatted(column, direction);
    }

    String beyondCursor() {
        return "(%s, d.defect_id) %s (?::%s, ?)".formatted(column, direction.equals("asc") ? ">" : "<",
                isByDay() ? "date" : "timestamptz");
    }

    /** Read before it goes into the query: what is no cursor is refused. */
    String placeIn(Cursor cursor) {
        return isByDay() ? cursor.date(0).toString() : cursor.instant(0).toString();
    }

    Cursor cursorOf(DefectItem last) {
        return isByDay() ? Cursor.of(last.acknowledgeBy(), last.id()) : Cursor.of(last.foundAt(), last.id());
    }

    private boolean isByDay() {
        return this == DUE_FIRST || this == DUE_LAST;
    }
}
