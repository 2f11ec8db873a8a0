package fr.entente.servicekit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTest {

    private static final Instant EVENING = Instant.parse("2026-03-04T20:15:00.123456Z");
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @Test
    void bringsItsValuesBack() {
        var cursor = Cursor.parse(Cursor.of(EVENING, ID, LocalDate.EPOCH, 7L, "Les Mordacs, n° 4").text());
        assertThat(cursor.instant(0)).isEqualTo(EVENING);
        assertThat(cursor.uuid(1)).isEqualTo(ID);
        assertThat(cursor.date(2)).isEqualTo(LocalDate.EPOCH);
        assertThat(cursor.number(3)).isEqualTo(7);
        assertThat(cursor.string(4)).isEqualTo("Les Mordacs, n° 4");
    }

    @Test
    void refusesWhatNobodyHandedOut() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Cursor.parse("%%%"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.parse(Cursor.of("a name\0").text()));
    }

    @Test
    void refusesTheCursorOfAnotherSort() {
        var cursor = Cursor.parse(Cursor.of("a name").text());
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.instant(0));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.string(1));
    }

    @Test
    void makesAPageWithTheCursorOfItsLastRow() {
        var page = PagingArgument.of("2", null).page(List.of("a", "b", "c"), Cursor::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.parse(String.valueOf(page.next())).string(0)).isEqualTo("b");
    }

    @Test
    void givesTheLastPageNoCursor() {
        assertThat(PagingArgument.of("2", null).page(List.of("a", "b"), Cursor::of).next()).isNull();
    }

    @Test
    void takesALimitFromOneToTwoHundred() {
        assertThat(PagingArgument.of(null, null).limit()).isEqualTo(50);
        assertThat(PagingArgument.of("200", null).limit()).isEqualTo(200);
        for (var limit : List.of("0", "201", "-1", "many")) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PagingArgument.of(limit, null));
        }
    }
}
