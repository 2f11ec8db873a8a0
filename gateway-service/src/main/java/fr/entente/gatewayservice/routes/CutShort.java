package fr.entente.gatewayservice.routes;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cuts the connection of an answer of which a part can no longer come, so that nobody takes half of it for all. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CutShort extends OncePerRequestFilter {

    private static final String CUT = CutShort.class.getName();

    static void cut(HttpServletRequest request) {
        request.setAttribute(CUT, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(CUT) != null) {
            throw new CloseNowException("The service's answer broke off");
        }
    }
}
