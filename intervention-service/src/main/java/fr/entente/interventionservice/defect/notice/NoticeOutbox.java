package fr.entente.interventionservice.defect.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import fr.entente.interventionservice.defect.DefectCategory;
import fr.entente.interventionservice.defect.DefectSeverity;
import fr.entente.interventionservice.post.LetterKind;
import fr.entente.interventionservice.words.Space;

/** Notices that wait. None is sent of a defect that was withdrawn meanwhile. */
final class NoticeOutbox {

    private static final String FORGET_WITHDRAWN = """
            delete from defect_notice n using defect d
             where n.sent_at is null and d.defect_id = n.defect_id and d.status = 'WITHDRAWN'""";

    private static final String TOLD = """
            select c.defect_id, a.address, a.language, s.name, s.town, d.space, d.category, d.severity, d.day,
                   d.acknowledge_by, o.operator_name
              from claimed c
              join defect d on d.defect_id = c.defect_id
              join defect_address a on a.scheme_id = c.scheme_id and a.landlord_id = c.landlord_id
              left join site s on s.site_id = d.site_id
              left join lateral (select operator_name from contract
                                  where scheme_id = c.scheme_id and from_day <= d.day
                                  order by from_day desc, version desc limit 1) o on true""";

    static final LetterKind<Notice> KIND = new LetterKind<>("defect_notice", List.of("defect_id"),
            List.of(FORGET_WITHDRAWN), TOLD, (row, _) -> notice(row), notice -> List.of(notice.defectId()));

    private NoticeOutbox() {}

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(row.getObject(1, UUID.class), row.getString(2), Locale.of(row.getString(3)), row.getString(4),
                row.getString(5), Space.valueOf(row.getString(6)), DefectCategory.valueOf(row.getString(7)),
                DefectSeverity.valueOf(row.getString(8)), row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class), row.getString(11));
    }
}
