package fr.entente.gatewayservice.testing;

import java.util.UUID;

/** Schemes, landlords and grants by name. */
public final class Samples {

    public static final UUID CHAMPIGNY = UUID.fromString("0199b1e0-0000-7000-8000-000000000001");
    public static final UUID NORD = UUID.fromString("0199b1e0-0000-7000-8000-000000000002");
    public static final UUID VALOPHIS = UUID.fromString("0199b1e0-0000-7000-8000-0000000000a1");

    private Samples() {}

    public static String account(String login) {
        return account(login, RunningGateway.PASSWORD);
    }

    public static String account(String login, String password) {
        return "{\"login\":\"%s\",\"displayName\":\"Somebody\",\"language\":\"fr\",\"password\":\"%s\"}".formatted(
                login,
                password);
    }

    public static String mediator(UUID scheme) {
        return "{\"role\":\"MEDIATOR\",\"schemeId\":\"%s\",\"schemeName\":\"A scheme\"}".formatted(scheme);
    }

    public static String manager(UUID scheme) {
        return mediator(scheme).replace("MEDIATOR", "MANAGER");
    }

    public static String coordinator(UUID scheme) {
        return "{\"role\":\"COORDINATOR\",\"schemeId\":\"%s\",\"schemeName\":\"A scheme\"}".formatted(scheme);
    }

    public static String landlord(UUID scheme, UUID landlord) {
        return """
                {"role":"LANDLORD","schemeId":"%s","schemeName":"A scheme","landlordId":"%s","landlordName":"One of six"}"""
                .formatted(scheme, landlord);
    }
}
