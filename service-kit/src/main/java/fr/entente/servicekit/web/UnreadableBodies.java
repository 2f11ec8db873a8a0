package fr.entente.servicekit.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says what is wrong with a body: not JSON, an unknown property, an unknown code, a wrong type, a text that cannot be
 * kept, and where.
 */
public final class UnreadableBodies {

    private static final int MOST_VALUES = 60;

    private final Problems problems;

    public UnreadableBodies(Problems problems) {
        this.problems = problems;
    }

    public ProblemDetail of(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> atField(unknown, "unknown-property", null);
            case KeptText.Refused text -> atField(text, KeptText.REASON, null);
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> atField(wrong, "unknown-code",
                    codes(wrong.getTargetType()));
            case ValueInstantiationException refused when refused.getCause() instanceof ProblemException problem ->
                    problems.of(problem);
            case InputCoercionException tooLarge -> atField(tooLarge, "wrong-type", null);
            case DatabindException wrong when !wrong.getPath().isEmpty() -> atField(wrong, "wrong-type", null);
            default -> problems.of(HttpStatus.BAD_REQUEST, "request", "broken-json");
        };
    }

    private ProblemDetail atField(JacksonException fault, String reason, @Nullable List<String> allowed) {
        var field = path(fault);
        var problem = problems.of(HttpStatus.BAD_REQUEST, "request", reason, field);
        return Problems.withErrors(problem,
                List.of(new FieldProblem(field, String.valueOf(problem.getDetail()), allowed)));
    }

    static @Nullable List<String> codes(Class<?> type) {
        var constants = type.getEnumConstants();
        return constants == null || constants.length > MOST_VALUES
                ? null
                : Arrays.stream(constants).map(Object::toString).toList();
    }

    private static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
