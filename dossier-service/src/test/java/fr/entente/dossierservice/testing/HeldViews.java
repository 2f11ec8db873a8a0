package fr.entente.dossierservice.testing;

import java.util.concurrent.CountDownLatch;

/** Keeps the views of a table from catching up for as long as it is open; what they show can still be read. */
public final class HeldViews implements AutoCloseable {

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Thread holder;

    private HeldViews(House house, String table) {
        holder = Thread.ofVirtual().start(() -> house.transactions().keep(() -> {
            house.jdbc().sql("lock table %s in exclusive mode".formatted(table)).update();
            held.countDown();
            until(released);
        }));
    }

    public static HeldViews of(House house, String table) {
        HeldViews views = new HeldViews(house, table);
        until(views.held);
        return views;
    }

    @Override
    public void close() {
        released.countDown();
        try {
            holder.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
