package fr.entente.benchmark.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/**
 * What one client asks, one after the other: 5 % open a dossier, 85 % log an intervention, 5 % close a dossier, 5 %
 * read a dashboard. It closes only what it has opened itself and what was acknowledged.
 */
public final class Mix implements ClosedLoad.Questions {

    static final int OPEN = 5;
    static final int LOG = 85;
    static final int CLOSE = 5;
    private static final int ALL = 100;

    private final Scene scene;
    private final RandomGenerator random;
    private final Zipf popularity;
    private final Deque<Scene.Dossier> opened = new ArrayDeque<>();

    public Mix(Scene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
        popularity = new Zipf(scene.dossiers().size());
    }

    @Override
    public Ask next() {
        int draw = random.nextInt(ALL);
        if (draw < OPEN) {
            return open();
        }
        if (draw < OPEN + LOG) {
            return Asks.log(scene, any(), random);
        }
        if (draw < OPEN + LOG + CLOSE) {
            return opened.isEmpty() ? open() : Asks.close(scene, opened.pop(), random);
        }
        return Asks.read(any().site());
    }

    @Override
    public void answered(Ask ask, Reply reply) {
        if (ask.kind() == Ask.Kind.OPEN && reply.isAccepted()) {
            opened.push(new Scene.Dossier(ask.id(), ask.site()));
        }
    }

    private Ask open() {
        return Asks.open(scene, Ids.next(random), any().site());
    }

    private Scene.Dossier any() {
        return scene.dossiers().get(popularity.next(random));
    }
}
