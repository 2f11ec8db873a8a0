package fr.entente.failpoints;

import java.nio.charset.StandardCharsets;

/**
 * The service as its next version might be: it publishes one more field, as contracts allow. Asked for among the
 * defects.
 */
public final class NextVersion {

    public static final String CODE = "next-version";

    private static final String ADDED = "\"addedByTheNextVersion\":{\"list\":[1,2]}";

    private NextVersion() {}

    public static byte[] of(byte[] json) {
        if (!Failpoints.isOn(CODE)) {
            return json;
        }
        var text = new String(json, StandardCharsets.UTF_8);
        var rest = text.substring(1);
        return ("{" + ADDED + (rest.equals("}") ? "" : ",") + rest).getBytes(StandardCharsets.UTF_8);
    }
}
