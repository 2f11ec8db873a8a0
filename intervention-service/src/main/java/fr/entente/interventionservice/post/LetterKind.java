package fr.entente.interventionservice.post;

import java.util.List;
import java.util.function.Function;

import org.springframework.jdbc.core.RowMapper;

/**
 * Letters of one kind to landlords that chose an address.
 *
 * @param table where they wait, with scheme_id and landlord_id of whom they are for
 * @param key its key columns, in the order in which {@code keyOf} gives their values
 * @param unwanted deletes those that wait and that nobody is to be told of any more
 * @param told selects what a letter tells of the row in {@code claimed}
 */
public record LetterKind<L>(
        String table,
        List<String> key,
        List<String> unwanted,
        String told,
        RowMapper<L> letter,
        Function<L, List<?>> keyOf) {}
