package fr.entente.servicekit.web;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bounds the memory that large bodies take: so many at once, and one of each person, who cannot keep out the others. A
 * body is held until its answer is out, and so is its place; whoever finds none comes back. Behind security: strangers
 * hold nothing.
 */
final class LargeBodies extends OncePerRequestFilter {

    private final BodySizes sizes;
    private final Semaphore places;
    private final Set<String> senders = ConcurrentHashMap.newKeySet();
    private final HandlerExceptionResolver problems;

    LargeBodies(BodySizes sizes, int atOnce, HandlerExceptionResolver problems) {
        this.sizes = sizes;
        this.places = new Semaphore(atOnce);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!sizes.mayBeLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        var sender = Objects.requireNonNullElseGet(request.getRemoteUser(), request::getRemoteAddr);
        if (!hasTakenAPlace(sender)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
            senders.remove(sender);
        }
    }

    private boolean hasTakenAPlace(String sender) {
        if (!senders.add(sender)) {
            return false;
        }
        if (places.tryAcquire()) {
            return true;
        }
        senders.remove(sender);
        return false;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Connection", "close");
        problems.resolveException(request, response, null,
                ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "request", "too-many-pictures"));
    }
}
