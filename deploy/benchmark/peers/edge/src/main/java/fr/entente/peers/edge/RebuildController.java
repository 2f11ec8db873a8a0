package fr.entente.peers.edge;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the benchmark, on this machine only: a peer listens nowhere else. */
@RestController
@RequestMapping("/admin/rebuild")
class RebuildController {

    private final Rebuild rebuild;

    RebuildController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void start() {
        rebuild.start();
    }

    @GetMapping
    Rebuild.Progress progress() {
        return rebuild.progress();
    }
}
