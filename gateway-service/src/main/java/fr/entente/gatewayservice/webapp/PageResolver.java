package fr.entente.gatewayservice.webapp;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Answers every address of the web app with its page: a deep link or a reload finds its screen again. */
final class PageResolver extends PathResourceResolver {

    private static final Pattern NO_PAGE = Pattern.compile("(?:api|actuator|lib|\\.well-known)(?:/.*)?|.*\\.[^/]*");

    private final Resource page;

    PageResolver(Resource page) {
        this.page = page;
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
            List<? extends Resource> locations, ResourceResolverChain chain) {
        if (path.equals("index.html") || isPage(request, path)) {
            return page;
        }
        return super.resolveResourceInternal(request, path, locations, chain);
    }

    private static boolean isPage(@Nullable HttpServletRequest request, String path) {
        var accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT);
        return !NO_PAGE.matcher(path).matches() && accepted != null && accepted.contains("text/html");
    }
}
