package fr.entente.servicekit.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.CallerToken;

/** Describes the kit's controller arguments by the headers and parameters they are read from. */
@AutoConfiguration
@ConditionalOnClass(OperationCustomizer.class)
public final class ApiDescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, CallerToken.class, Conditions.class,
                Paging.class);
    }

    @Bean
    OperationCustomizer kitArguments() {
        return (operation, handler) -> {
            if (takes(handler, Conditions.class)) {
                describeConditions(operation);
            }
            if (takes(handler, Paging.class)) {
                describePaging(operation);
            }
            return operation;
        };
    }

    private static void describeConditions(Operation operation) {
        operation.addParametersItem(header("If-Match", "The version seen, such as \"7\"."));
        operation.addParametersItem(header("Idempotency-Key", "A UUID, the same for every repetition."));
    }

    private static void describePaging(Operation operation) {
        operation.addParametersItem(query("limit", "1 to 200, 50 unless said.").schema(new IntegerSchema()));
        operation.addParametersItem(
                query("cursor", "From the page before, as its \"next\".").schema(new StringSchema()));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).required(true).description(description)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == type) {
                return true;
            }
        }
        return false;
    }
}
