package fr.entente.benchmark.load;

import java.util.UUID;

/** Everybody who plays a part; a client is a mediator of its own. */
public final class People {

    private People() {}

    public static Person mediator(Scene scene, int number) {
        return new Person(Scene.named("mediator/" + number), "MEDIATOR", scene.scheme(), null);
    }

    public static Person staff(Scene scene, UUID landlord) {
        return new Person(Scene.named("staff/" + landlord), "LANDLORD", scene.scheme(), landlord);
    }

    public static Person manager(Scene scene) {
        return new Person(Scene.named("manager"), "MANAGER", scene.scheme(), null);
    }

    public static Person coordinator(Scene scene) {
        return new Person(Scene.named("coordinator"), "COORDINATOR", scene.scheme(), scene.landlords().getFirst());
    }
}
