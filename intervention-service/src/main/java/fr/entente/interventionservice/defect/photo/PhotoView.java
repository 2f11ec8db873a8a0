package fr.entente.interventionservice.defect.photo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import fr.entente.interventionservice.defect.DefectEvent;
import fr.entente.interventionservice.defect.DefectEvent.DefectWithdrawn;
import fr.entente.servicekit.views.Recorded;
import fr.entente.servicekit.views.View;

/** Deletes the photo of what was reported by mistake. Events may pass here any number of times. */
@Component
final class PhotoView implements View<DefectEvent> {

    private final JdbcClient jdbc;

    PhotoView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<DefectEvent> family() {
        return DefectEvent.class;
    }

    @Override
    public String name() {
        return "defect-photo";
    }

    @Override
    public void apply(Recorded<DefectEvent> recorded) {
        if (recorded.event() instanceof DefectWithdrawn event) {
            jdbc.sql("delete from defect_photo where defect_id = ?").param(event.defectId().value()).update();
        }
    }
}
