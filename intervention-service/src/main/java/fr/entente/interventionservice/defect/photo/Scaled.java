package fr.entente.interventionservice.defect.photo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws a picture smaller and upright, on white where it is transparent. */
final class Scaled {

    private Scaled() {}

    static BufferedImage within(int longest, BufferedImage image, Orientation orientation) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var canvas = new BufferedImage(orientation.swapsSides() ? height : width,
                orientation.swapsSides() ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = canvas.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.transform(orientation.upright(width, height));
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return canvas;
    }
}
