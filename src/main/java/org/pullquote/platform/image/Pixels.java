package org.pullquote.platform.image;

import com.twelvemonkeys.image.ResampleOp;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.util.Optional;

/** What is done to pixels. Every result is 8-bit sRGB, with alpha where the picture had any. */
final class Pixels {
    private Pixels() {}

    /** The same picture in sRGB. */
    static BufferedImage toSrgb(BufferedImage image, Optional<ICC_Profile> told) {
        var space = image.getColorModel().getColorSpace();
        if (space.getType() == ColorSpace.TYPE_GRAY) {
            return ofGray(image);
        }
        var source = told.filter(profile -> profile.getNumComponents() == 3)
                .map(profile -> in(new ICC_ColorSpace(profile), image))
                .orElse(image);
        var target = canvas(image, image.getWidth(), image.getHeight());
        if (source.getColorModel().getColorSpace().isCS_sRGB() || source.getColorModel() instanceof IndexColorModel) {
            drawn(source, target, new AffineTransform());
        } else {
            new ColorConvertOp(null).filter(source, target);
        }
        return target;
    }

    /** The same samples, understood in another colour space. A palette is one of sRGB already in all but theory. */
    private static BufferedImage in(ColorSpace space, BufferedImage image) {
        if (!(image.getColorModel() instanceof ComponentColorModel model)) {
            return image;
        }
        var understood = new ComponentColorModel(
                space,
                model.hasAlpha(),
                false,
                model.getTransparency(),
                image.getRaster().getTransferType());
        return new BufferedImage(understood, image.getRaster(), false, null);
    }

    /** Java takes grey to be linear light, and would brighten what the camera already did. */
    private static BufferedImage ofGray(BufferedImage image) {
        var target = canvas(image, image.getWidth(), image.getHeight());
        var raster = image.getRaster();
        int shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
        int[] row = new int[image.getWidth()];
        int[] alpha = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, row.length, 1, 0, row);
            if (image.getColorModel().hasAlpha()) {
                raster.getSamples(0, y, row.length, 1, 1, alpha);
            }
            for (int x = 0; x < row.length; x++) {
                int gray = row[x] >> shift;
                row[x] = (alpha[x] >> shift) << 24 | gray << 16 | gray << 8 | gray;
            }
            target.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return target;
    }

    /** Turned and mirrored as an Exif orientation of 1 to 8 says. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        double w = image.getWidth();
        double h = image.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("Not an orientation: " + orientation);
        };
        boolean swapped = orientation > 4;
        var target = swapped
                ? canvas(image, image.getHeight(), image.getWidth())
                : canvas(image, image.getWidth(), image.getHeight());
        return drawn(image, target, turn);
    }

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        return image.getWidth() == width && image.getHeight() == height
                ? image
                : new ResampleOp(width, height, ResampleOp.FILTER_LANCZOS).filter(image, canvas(image, width, height));
    }

    private static BufferedImage canvas(BufferedImage like, int width, int height) {
        return new BufferedImage(
                width,
                height,
                like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage drawn(BufferedImage image, BufferedImage target, AffineTransform transform) {
        var graphics = target.createGraphics();
        try {
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }
}
