package fr.entente.interventionservice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import fr.entente.interventionservice.defect.photo.Pictures;
import fr.entente.interventionservice.testing.Api;
import fr.entente.interventionservice.testing.House;
import fr.entente.interventionservice.testing.Quarter;

import static fr.entente.interventionservice.testing.Quarter.defectPath;
import static org.assertj.core.api.Assertions.assertThat;

/** Of a photo nothing but the picture is kept, and what is no photo is refused by name. */
class DefectPhotoIT {

    private static final int MEGABYTE = 1_000_000;

    private final House house = House.shared();
    private final Quarter quarter = Quarter.in(house);
    private final Api mediator = quarter.asMediator();
    private final UUID defect = quarter.reported(quarter.defect(1));
    private final String path = defectPath(defect) + "/photo";

    @Test
    void keepsThePictureUprightAndWithoutItsPlace() throws IOException {
        mediator.putBytes(path, "image/jpeg", Pictures.fromAPhone(400, 200, 6)).expect(201);
        var kept = quarter.asLandlordA().bytes(path);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.PLACE, "Exif");
        var picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(quarter.asLandlordA().get(path).headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void theSamePhotoAgainIsTheSameAndAnotherOneIsRefused() {
        var photo = Pictures.of("png", 50, 40);
        mediator.putBytes(path, "image/png", photo).expect(201);
        mediator.putBytes(path, "image/png", photo).expect(201);
        mediator.putBytes(path, "image/png", Pictures.of("png", 60, 40)).expect(409, "photo:already-there");
    }

    @Test
    void anotherPhotoTakesThePlaceOfTheFirstWhichIsGone() throws IOException {
        mediator.putBytes(path, "image/png", Pictures.of("png", 50, 40)).expect(201);
        mediator.putBytes(path + "?replace=true", "image/png", Pictures.of("png", 60, 40)).expect(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(quarter.asLandlordA().bytes(path))).getWidth()).isEqualTo(60);
        assertThat(kept()).isOne();
        quarter.asColleague().putBytes(path + "?replace=true", "image/png", Pictures.of("png", 9, 9))
                .expect(404, "request:not-found");
        quarter.asLandlordA().putBytes(path + "?replace=true", "image/png", Pictures.of("png", 9, 9))
                .expect(403, "access:forbidden");
        mediator.putBytes(path + "?replace=true", "image/png", new byte[]{1}).expect(400, "photo:not-a-picture");
        quarter.asLandlordA().change(defectPath(defect) + "/repair", 1, Map.of("repairedOn", Quarter.today()))
                .expect(200);
        mediator.putBytes(path + "?replace=true", "image/png", Pictures.of("png", 70, 40))
                .expect(409, "photo:of-an-ended-defect").expectField("photo");
    }

    @Test
    void isTakenAwayByItsReporterOrAManagerAlsoAfterTheEnd() {
        mediator.putBytes(path, "image/png", Pictures.of("png", 50, 40)).expect(201);
        quarter.asColleague().delete(path).expect(404, "request:not-found");
        Quarter.in(house).asManager().delete(path).expect(404, "request:not-found");
        quarter.asLandlordA().delete(path).expect(403, "access:forbidden");
        assertThat(kept()).isOne();
        quarter.asLandlordA().change(defectPath(defect) + "/repair", 1, Map.of("repairedOn", Quarter.today()))
                .expect(200);
        mediator.delete(path).expect(204);
        mediator.delete(path).expect(204);
        quarter.asLandlordA().get(path).expect(404, "request:not-found");
        assertThat(kept()).isZero();

        mediator.putBytes(path, "image/png", Pictures.of("png", 50, 40)).expect(201);
        quarter.asManager().delete(path).expect(204);
        assertThat(kept()).isZero();
        mediator.delete(defectPath(UUID.randomUUID()) + "/photo").expect(404, "request:not-found");
    }

    @Test
    void goesAwayWithAReportThatIsWithdrawnAndIsNotKeptAfterIt() {
        mediator.putBytes(path, "image/png", Pictures.of("png", 50, 40)).expect(201);
        var withdrawn = mediator.change(defectPath(defect) + "/withdrawal", 1, Map.of("reason", "MISTAKE")).expect(200);
        quarter.asManager().after(withdrawn).get(path).expect(404, "request:not-found");
        assertThat(kept()).isZero();
        mediator.putBytes(path, "image/png", Pictures.of("png", 60, 40)).expect(409, "photo:of-an-ended-defect")
                .expectField("photo");
        assertThat(kept()).isZero();
    }

    private long kept() {
        return house.transactions().keep(() -> house.jdbc().sql("select count(*) from defect_photo where defect_id = ?")
                .param(defect).query(Long.class).single());
    }

    @Test
    void refusesWhatIsNoPictureABombAndFortyMegabytes() {
        mediator.putBytes(path, "image/jpeg", "Ceci n'est pas une photo".getBytes(StandardCharsets.UTF_8))
                .expect(400, "photo:not-a-picture").expectField("photo");
        for (var type : List.of("image/jpeg", "image/webp")) {
            mediator.inFrench().putBytes(path, type, new byte[0]).expect(400, "photo:not-a-picture")
                    .expectField("photo");
            mediator.putBytes(path + "?replace=true", type, new byte[0]).expect(400, "photo:not-a-picture");
        }
        mediator.putBytes(path, "image/webp", "RIFFxxxxWEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .expect(400, "photo:not-a-picture").expectField("photo");
        mediator.putBytes(path, "image/png", Pictures.bomb(30_000)).expect(413, "photo:too-many-pixels");
        mediator.putBytes(path, "image/jpeg", new byte[40 * MEGABYTE]).expect(413, "request:too-large");
        mediator.putBytes(path, "image/gif", Pictures.of("gif", 9, 9)).expect(400, "photo:not-a-picture");
        mediator.putBytes(path, "application/pdf", new byte[9]).expect(415, "request:media-type");
        mediator.get(path).expect(404, "request:not-found");
    }

    @Test
    void belongsToADefectThatIsKnown() {
        mediator.putBytes(defectPath(UUID.randomUUID()) + "/photo", "image/png", Pictures.of("png", 9, 9))
                .expect(404, "request:not-found");
    }

    @Test
    void leavesNothingOfItInTheStore() {
        mediator.putBytes(path, "image/jpeg", Pictures.of("jpeg", 90, 60)).expect(201);
        assertThat(house.jdbc().sql("select count(*) from event where aggregate_id = ? and version > 1")
                .param(defect.toString()).query(Long.class).single()).isZero();
    }
}
