package fr.entente.dossierservice.dossier.views;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.dossierservice.dossier.DossierEvent;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementFollowedUp;
import fr.entente.dossierservice.dossier.DossierEvent.AgreementReached;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationAnswered;
import fr.entente.dossierservice.dossier.DossierEvent.OrientationMade;
import fr.entente.dossierservice.words.DossierId;

/** Whether something is still awaited of what an entry tells, and from when on. */
final class Awaited {

    private static final String AGREEMENT_HEARD = """
            update dossier_entry set awaiting = null
             where dossier_id = ? and type = 'AGREEMENT_REACHED' and awaiting is not null""";

    private static final String ORIENTATION_HEARD = """
            update dossier_entry set awaiting = null
             where dossier_id = ? and version = ?""";

    private final JdbcClient jdbc;

    Awaited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static @Nullable LocalDate from(DossierEvent event) {
        return switch (event) {
            case AgreementReached it -> it.followUpOn();
            case OrientationMade it -> it.madeOn();
            default -> null;
        };
    }

    /** A new agreement takes the place of the one before. */
    void hear(DossierEvent event) {
        switch (event) {
            case AgreementReached it -> agreement(it.dossierId());
            case AgreementFollowedUp it -> agreement(it.dossierId());
            case OrientationAnswered it ->
                    jdbc.sql(ORIENTATION_HEARD).params(it.dossierId().value(), it.orientation()).update();
            default -> {}
        }
    }

    private void agreement(DossierId dossier) {
        jdbc.sql(AGREEMENT_HEARD).params(dossier.value()).update();
    }
}
