package fr.entente.servicekit.relay;

import java.util.Map;

/**
 * The published form of a stored event.
 *
 * @param type the contract name, such as {@code fr.entente.thing.happened.v1}
 * @param extensions CloudEvents extension attributes: {@code scheme} becomes the header {@code ce_scheme}
 * @param data becomes the JSON value
 */
public record Published(String type, Map<String, String> extensions, Object data) {}
