package fr.entente.servicekit.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return of(request.getParameter("limit"), request.getParameter("cursor"));
    }

    static Paging of(@Nullable String limit, @Nullable String cursor) {
        var after = Optional.ofNullable(cursor).filter(text -> !text.isBlank()).map(Cursor::parse);
        return new Paging(limit == null || limit.isBlank() ? Paging.USUAL : limit(limit), after);
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Paging.MOST) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw ProblemException.ofField(HttpStatus.BAD_REQUEST, "request", "limit", "limit", Paging.MOST);
    }
}
