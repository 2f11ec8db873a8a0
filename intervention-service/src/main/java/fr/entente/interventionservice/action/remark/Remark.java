package fr.entente.interventionservice.action.remark;

import org.jspecify.annotations.Nullable;

/**
 * The remark on an action as somebody sees it.
 *
 * @param text none where there is no remark
 * @param version no two states of a remark have the same
 */
public record Remark(@Nullable String text, long version) {

    static final Remark NONE = new Remark(null, 1);
}
