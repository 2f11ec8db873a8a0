package fr.entente.benchmark.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import fr.entente.benchmark.load.Asks;
import fr.entente.benchmark.load.Client;
import fr.entente.benchmark.load.Door;
import fr.entente.benchmark.load.People;
import fr.entente.benchmark.load.Scene;
import fr.entente.benchmark.platform.Dashboard;

/**
 * One screen of a landlord's staff: it hears on the live stream that something has changed and then reads its
 * dashboard, once for all that was heard meanwhile. It never asks without a reason, so it costs what a screen costs.
 */
final class Watcher implements AutoCloseable {

    private static final long IDLE_SECONDS = 2;

    private final Door door;
    private final Scene scene;
    private final Scene.Site site;
    private final Client client;
    private final Semaphore news = new Semaphore(0);
    private final List<Seen> seen = new ArrayList<>();
    private final Thread listening;
    private final Thread reading;
    private volatile boolean closed;
    private volatile @Nullable HttpURLConnection stream;

    /** That many interventions were on the screen at this moment of this JVM's clock. */
    record Seen(long count, long at) {}

    Watcher(Door door, Scene scene, Scene.Site site) {
        this.door = door;
        this.scene = scene;
        this.site = site;
        client = new Client(door, scene, 0);
        read();
        listening = Thread.ofPlatform().daemon().name("listening").start(this::listen);
        reading = Thread.ofPlatform().daemon().name("reading").start(this::readOn);
    }

    /** The token of a stream lasts a minute; then it is opened anew, as a browser does. */
    private void listen() {
        while (!closed) {
            try (var lines = open()) {
                lines.lines().takeWhile(_ -> !closed).filter("event:changed"::equals).forEach(_ -> news.release());
            } catch (IOException | UncheckedIOException e) {
                news.release(); // something may have been missed
            }
        }
    }

    private BufferedReader open() throws IOException {
        var connection = (HttpURLConnection) URI.create(door.of(Door.Part.DASHBOARDS) + "/api/live").toURL()
                .openConnection();
        door.credentials(People.staff(scene, site.landlord())).lines().filter(line -> !line.isEmpty())
                .map(line -> line.split(": ", 2))
                .forEach(header -> connection.setRequestProperty(header[0], header[1]));
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
        connection.setReadTimeout((int) TimeUnit.MINUTES.toMillis(2));
        stream = connection;
        return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    private void readOn() {
        while (!closed) {
            if (heard()) {
                read();
            }
        }
    }

    private boolean heard() {
        try {
            boolean something = news.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
            news.drainPermits();
            return something;
        } catch (InterruptedException e) {
            closed = true;
            return false;
        }
    }

    private void read() {
        try {
            var reply = client.send(Asks.read(site));
            if (reply.isAccepted()) {
                add(new Seen(Dashboard.interventions(reply.text()), System.nanoTime()));
            }
        } catch (IOException e) {
            news.release();
        }
    }

    private synchronized void add(Seen next) {
        seen.add(next);
    }

    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    long latest() {
        return seen().getLast().count();
    }

    @Override
    public void close() {
        closed = true;
        listening.interrupt();
        reading.interrupt();
        client.close();
        var open = stream;
        if (open != null) {
            open.disconnect();
        }
    }
}
