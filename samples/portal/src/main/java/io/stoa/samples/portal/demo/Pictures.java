package io.stoa.samples.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws instruments: plain drawings, so that nobody takes them for photographs of a real one. */
final class Pictures {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int FLOOR = 340;
    private static final Color DARK = new Color(52, 62, 74);
    private static final Color STEEL = new Color(222, 228, 234);
    private static final Color WHITE = new Color(250, 251, 252);

    private final Graphics2D g;
    private final Color accent;
    private final Random random;

    private Pictures(Graphics2D g, Random random) {
        this.g = g;
        this.random = random;
        this.accent = Color.getHSBColor(0.45f + random.nextFloat() * 0.25f, 0.55f, 0.62f);
    }

    /** A PNG of an instrument of a kind; different ones differ in colour and detail. */
    static byte[] of(InstrumentKind kind, Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new Pictures(g, random).draw(kind);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", png);
            png.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(InstrumentKind kind) {
        room();
        switch (kind.shape()) {
            case "column" -> column();
            case "tank" -> tank();
            case "cabinet" -> cabinet();
            case "table" -> table();
            case "frame" -> frame();
            case "rack" -> rack();
            default -> bench();
        }
        g.setColor(DARK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        g.drawString(kind.code(), 24, HEIGHT - 24);
    }

    private void room() {
        g.setPaint(new GradientPaint(0, 0, new Color(236, 241, 246), 0, FLOOR, new Color(214, 223, 232)));
        g.fillRect(0, 0, WIDTH, FLOOR);
        g.setPaint(new GradientPaint(0, FLOOR, new Color(188, 198, 208), 0, HEIGHT, new Color(168, 179, 190)));
        g.fillRect(0, FLOOR, WIDTH, HEIGHT - FLOOR);
    }

    private void box(double x, double y, double width, double height, Color colour) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(x, y, width, height, 12, 12);
        g.setColor(colour);
        g.fill(shape);
        g.setColor(DARK);
        g.setStroke(new BasicStroke(2));
        g.draw(shape);
    }

    private void desk(double x) {
        box(x, FLOOR - 90, 190, 12, STEEL);
        g.setStroke(new BasicStroke(6));
        g.draw(new Line2D.Double(x + 16, FLOOR - 78, x + 16, FLOOR));
        g.draw(new Line2D.Double(x + 174, FLOOR - 78, x + 174, FLOOR));
        box(x + 40, FLOOR - 190, 112, 74, DARK);
        box(x + 48, FLOOR - 182, 96, 58, accent);
        curve(x + 52, FLOOR - 150, 88, 20);
        g.setColor(DARK);
        g.fillRect((int) x + 88, FLOOR - 116, 16, 26);
    }

    /** A measurement on a screen. */
    private void curve(double x, double y, double width, double height) {
        g.setColor(WHITE);
        g.setStroke(new BasicStroke(2));
        double previous = y;
        for (int n = 1; n <= 16; n++) {
            double next = y - height + random.nextDouble() * 2 * height * (n % 5 == 0 ? 1 : 0.3);
            g.draw(new Line2D.Double(x + width * (n - 1) / 16, previous, x + width * n / 16, next));
            previous = next;
        }
    }

    private void column() {
        desk(380);
        box(110, FLOOR - 120, 200, 120, STEEL);
        box(150, FLOOR - 190, 120, 70, WHITE);
        for (int n = 0; n < 3; n++) {
            box(180 - n * 4, FLOOR - 230 - n * 34, 60 + n * 8, 34, n == 1 ? accent : WHITE);
        }
        box(192, FLOOR - 322, 36, 26, DARK);
        box(276, FLOOR - 168, 60, 24, STEEL);
    }

    private void tank() {
        desk(390);
        box(130, FLOOR - 230, 170, 200, WHITE);
        g.setColor(STEEL);
        g.fill(new Ellipse2D.Double(130, FLOOR - 262, 170, 64));
        g.setColor(DARK);
        g.draw(new Ellipse2D.Double(130, FLOOR - 262, 170, 64));
        box(200, FLOOR - 292, 30, 56, STEEL);
        box(130, FLOOR - 160, 170, 26, accent);
        g.setStroke(new BasicStroke(10));
        for (int leg = 0; leg < 3; leg++) {
            g.draw(new Line2D.Double(150 + leg * 65, FLOOR - 30, 150 + leg * 65, FLOOR));
        }
    }

    private void cabinet() {
        desk(400);
        box(110, FLOOR - 260, 250, 260, WHITE);
        box(136, FLOOR - 236, 198, 130, new Color(176, 198, 216));
        box(214, FLOOR - 190, 44, 60, STEEL);
        g.setStroke(new BasicStroke(5));
        g.draw(new Line2D.Double(160, FLOOR - 210, 214, FLOOR - 170));
        g.draw(new Line2D.Double(312, FLOOR - 210, 258, FLOOR - 170));
        box(110, FLOOR - 84, 250, 22, accent);
    }

    private void bench() {
        box(60, FLOOR - 90, 520, 16, STEEL);
        g.setStroke(new BasicStroke(8));
        g.draw(new Line2D.Double(90, FLOOR - 74, 90, FLOOR));
        g.draw(new Line2D.Double(550, FLOOR - 74, 550, FLOOR));
        int modules = 2 + random.nextInt(3);
        for (int n = 0; n < modules; n++) {
            box(90, FLOOR - 132 - n * 42, 130, 42, n % 2 == 0 ? WHITE : STEEL);
        }
        box(240, FLOOR - 190, 150, 100, WHITE);
        box(256, FLOOR - 174, 60, 44, accent);
        box(420, FLOOR - 190, 112, 74, DARK);
        box(428, FLOOR - 182, 96, 58, accent);
        curve(432, FLOOR - 150, 88, 20);
    }

    private void table() {
        box(60, FLOOR - 110, 520, 40, STEEL);
        for (int leg = 0; leg < 3; leg++) {
            box(90 + leg * 200, FLOOR - 70, 50, 70, DARK);
        }
        box(80, FLOOR - 160, 120, 50, accent);
        for (int n = 0; n < 4; n++) {
            box(250 + n * 74, FLOOR - 160 + 12 * (n % 2), 14, 50 - 12 * (n % 2), WHITE);
        }
        g.setColor(new Color(196, 58, 52));
        g.setStroke(new BasicStroke(3));
        g.draw(new Line2D.Double(200, FLOOR - 138, 480, FLOOR - 138));
        g.draw(new Line2D.Double(480, FLOOR - 138, 540, FLOOR - 160));
    }

    private void frame() {
        desk(400);
        box(130, FLOOR - 40, 220, 40, STEEL);
        box(150, FLOOR - 290, 26, 250, WHITE);
        box(304, FLOOR - 290, 26, 250, WHITE);
        box(140, FLOOR - 300, 200, 26, accent);
        box(150, FLOOR - 200, 180, 22, STEEL);
        box(228, FLOOR - 178, 24, 50, DARK);
        box(228, FLOOR - 90, 24, 50, DARK);
        g.setStroke(new BasicStroke(8));
        g.draw(new Line2D.Double(240, FLOOR - 128, 240, FLOOR - 90));
    }

    private void rack() {
        for (int cabinet = 0; cabinet < 4; cabinet++) {
            double x = 80 + cabinet * 122;
            box(x, FLOOR - 270, 112, 270, DARK);
            for (int unit = 0; unit < 9; unit++) {
                box(x + 10, FLOOR - 258 + unit * 28, 92, 20, unit % 3 == cabinet % 3 ? accent : STEEL);
            }
        }
    }
}
