package fr.entente.interventionservice.intervention.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

import fr.entente.interventionservice.territory.Territory;

/** One look at the territory for all items of a batch, and one more for all that have to look again. */
final class Looks implements IntFunction<Territory> {

    private final IntFunction<Territory> look;
    private final Map<Integer, Territory> taken = new ConcurrentHashMap<>();

    Looks(IntFunction<Territory> look) {
        this.look = look;
    }

    @Override
    public Territory apply(int earlier) {
        return taken.computeIfAbsent(earlier, look::apply);
    }
}
