package fr.entente.interventionservice.shift.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import fr.entente.interventionservice.post.LetterKind;
import fr.entente.interventionservice.shift.ShiftId;

/** Reports that wait to be sent. */
final class LetterOutbox {

    private static final String TOLD = """
            select c.shift_id, c.scheme_id, c.landlord_id, a.address, a.language
              from claimed c
              join defect_address a on a.scheme_id = c.scheme_id and a.landlord_id = c.landlord_id""";

    static final LetterKind<Letter> KIND = new LetterKind<>("shift_letter", List.of("shift_id", "landlord_id"),
            List.of(),
            TOLD, (row, _) -> letter(row), letter -> List.of(letter.shift().value(), letter.landlord()));

    private LetterOutbox() {}

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(new ShiftId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class),
                row.getObject(3, UUID.class), row.getString(4), Locale.of(row.getString(5)));
    }
}
