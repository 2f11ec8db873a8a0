package fr.entente.interventionservice.defect.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.entente.servicekit.web.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PictureTest {

    @Test
    void keepsThePictureAndForgetsThePlace() throws IOException {
        var sent = Pictures.fromAPhone(400, 200, 1);
        assertThat(text(sent)).contains(Pictures.PLACE, "Exif");
        var kept = Picture.redrawn(sent);
        assertThat(text(kept)).doesNotContain(Pictures.PLACE, "Exif");
        assertThat(sides(read(kept))).isEqualTo("400x200 red left");
    }

    @ParameterizedTest
    @CsvSource({"1, 400x200 red left", "2, 400x200 red right", "3, 400x200 red right", "4, 400x200 red left",
            "5, 200x400 red top", "6, 200x400 red top", "7, 200x400 red bottom", "8, 200x400 red bottom",
            "9, 400x200 red left"})
    void standsUprightHoweverThePhoneWasHeld(int orientation, String upright) throws IOException {
        assertThat(sides(read(Picture.redrawn(Pictures.fromAPhone(400, 200, orientation))))).isEqualTo(upright);
    }

    @Test
    void isDrawnSmaller() throws IOException {
        assertThat(sides(read(Picture.redrawn(Pictures.of("png", 6_000, 3_000))))).isEqualTo("1600x800 red left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "this is no picture at all", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void refusesWhatIsNoPicture(String sent) {
        refused(sent.getBytes(StandardCharsets.UTF_8), "photo:not-a-picture");
    }

    @Test
    void refusesPicturesOfAnotherKindAndBrokenOnes() {
        refused(Pictures.of("gif", 10, 10), "photo:not-a-picture");
        refused(Pictures.of("bmp", 10, 10), "photo:not-a-picture");
        refused(Arrays.copyOf(Pictures.of("png", 300, 300), 60), "photo:not-a-picture");
        refused(Arrays.copyOf(Pictures.of("jpeg", 300, 300), 20), "photo:not-a-picture");
    }

    @Test
    void refusesAJpegThatIsCutOff() {
        var whole = Pictures.fromAPhone(1200, 900, 1);
        for (int part = 1; part < 4; part++) {
            refused(Arrays.copyOf(whole, whole.length * part / 4), "photo:cut-short");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, Integer.MAX_VALUE})
    void refusesABombBeforeItUnfolds(int side) {
        refused(Pictures.bomb(side), "photo:too-many-pixels");
    }

    private static void refused(byte[] sent, String problem) {
        assertThatThrownBy(() -> Picture.redrawn(sent)).isInstanceOf(ProblemException.class).hasMessage(problem);
    }

    private static BufferedImage read(byte[] kept) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(kept)));
    }

    private static String sides(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var red = isRed(image, 10, 10)
                ? isRed(image, width - 10, 10) ? "top" : "left"
                : isRed(image, width - 10, 10) ? "right" : "bottom";
        return "%dx%d red %s".formatted(width, height, red);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        int pixel = image.getRGB(x, y);
        return (pixel >> 16 & 0xFF) > 200 && (pixel & 0xFF) < 60;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
