package fr.entente.servicekit.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For the operator: how the loops are, what is parked, replay a subject, throw a parked record away. */
@Endpoint(id = "intake")
public final class IntakeEndpoint {

    private final IntakeLoops loops;

    IntakeEndpoint(IntakeLoops loops) {
        this.loops = loops;
    }

    @ReadOperation
    public Map<String, IntakeState> states() {
        return loops.all().stream().collect(Collectors.toMap(IntakeLoop::name, IntakeLoop::state));
    }

    @ReadOperation
    public @Nullable List<Map<String, @Nullable Object>> parked(@Selector String name) {
        return loops.all().stream().filter(loop -> loop.name().equals(name)).findFirst().map(IntakeLoop::listParked)
                .orElse(null);
    }

    /** Replays one subject in order, as far as it goes. */
    @WriteOperation
    public Redriven redrive(@Selector String name, String subject) {
        return loop(name).redrive(subject);
    }

    /**
     * Throws one parked record away for ever. One that is foreign leaves its subject as it is; with {@code pass} its version
     * counts as taken in, which is for an event of ours that cannot be cured: what follows may then be replayed.
     */
    @DeleteOperation
    public boolean discard(@Selector String name, @Selector long id, @Nullable Boolean pass) {
        return Boolean.TRUE.equals(pass) ? loop(name).pass(id) : loop(name).discard(id);
    }

    /** Whoever names none hears so: an answer without a word would be taken for done. */
    private IntakeLoop loop(String name) {
        return loops.all().stream().filter(loop -> loop.name().equals(name)).findFirst()
                .orElseThrow(() -> new InvalidEndpointRequestException("There is no intake of that name",
                        "There are %s".formatted(loops.all().stream().map(IntakeLoop::name).toList())));
    }
}
