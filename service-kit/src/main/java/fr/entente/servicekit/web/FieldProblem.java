package fr.entente.servicekit.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field.
 *
 * @param field its path, such as {@code items[3].space}
 * @param allowed the values it may have, where that is a short list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String field, String message, @Nullable List<String> allowed) {

    public FieldProblem {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    public FieldProblem(String field, String message) {
        this(field, message, null);
    }
}
