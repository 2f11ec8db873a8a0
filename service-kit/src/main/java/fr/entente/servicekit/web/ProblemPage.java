package fr.entente.servicekit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers as a problem what was refused before any controller was asked. */
@RestController
final class ProblemPage implements ErrorController {

    private final Problems problems;

    ProblemPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> page(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
        var status = HttpStatus.valueOf(code);
        var reason = status == HttpStatus.NOT_FOUND ? "not-found" : status.is5xxServerError() ? "failed" : "refused";
        return ResponseEntity.status(status).body(problems.of(status, "request", reason));
    }
}
