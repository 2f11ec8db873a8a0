package fr.entente.reportingservice.live;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import fr.entente.reportingservice.cells.Touched.Kind;
import fr.entente.reportingservice.cells.Touched.Scope;
import fr.entente.reportingservice.rebuild.LiveIntake;
import fr.entente.servicekit.access.CallerToken;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.web.ProblemException;

/**
 * Tells a screen that its figures have changed; it then asks for them. The stream ends with the token that opened it.
 */
@RestController
class LiveController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record News(Instant asOf, @Nullable List<String> kinds) {}

    private final Screens screens;
    private final LiveIntake intake;
    private final Clock clock;

    LiveController(Screens screens, LiveIntake intake, Clock clock) {
        this.screens = screens;
        this.intake = intake;
        this.clock = clock;
    }

    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(CallerToken token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeard) {
        var caller = token.caller().mustBe(Role.LANDLORD, Role.COORDINATOR, Role.MANAGER, Role.MEDIATOR);
        var scope = new Scope(caller.requiredScheme(), caller.boundLandlord().orElse(null));
        var screen = new Screen(scope, token.expiresAt());
        if (!screens.open(caller.person(), screen)) {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "request", "unavailable");
        }
        if (lastHeard != null && screens.changedSince(screen, instant(lastHeard))) {
            screen.changed(EnumSet.allOf(Kind.class));
        }
        var emitter = new SseEmitter(0L);
        Runnable close = () -> screens.close(caller.person(), screen);
        emitter.onCompletion(close);
        emitter.onError(_ -> close.run());
        Thread.ofVirtual().name("screen").start(() -> serve(screen, emitter, close));
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").header("Cache-Control", "no-store").body(emitter);
    }

    private void serve(Screen screen, SseEmitter emitter, Runnable close) {
        try {
            screen.serve(new Stream(emitter));
            emitter.complete();
        } catch (IOException | InterruptedException | IllegalStateException _) {
            emitter.complete(); // nobody reads any more
        } finally {
            close.run();
        }
    }

    private static Instant instant(String eventId) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(eventId));
        } catch (NumberFormatException | DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    private final class Stream implements Screen.Line {

        private final SseEmitter emitter;

        Stream(SseEmitter emitter) {
            this.emitter = emitter;
        }

        @Override
        public void changed(Set<Kind> kinds) throws IOException {
            send("changed", kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).sorted().toList());
        }

        @Override
        public void fresh() throws IOException {
            send("fresh", null);
        }

        private void send(String name, @Nullable List<String> kinds) throws IOException {
            emitter.send(SseEmitter.event()
                    .name(name)
                    .id(Long.toString(clock.millis()))
                    .data(new News(intake.asOf(), kinds), MediaType.APPLICATION_JSON));
        }
    }
}
