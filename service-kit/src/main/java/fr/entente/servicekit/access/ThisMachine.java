package fr.entente.servicekit.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who works on the machine itself, with a shell. A page open in a browser of this machine says where it comes from, and
 * a proxy of this machine for whom it asks: neither of them is meant.
 */
public final class ThisMachine {

    private static final List<String> OF_OTHERS = List.of("Origin", "Sec-Fetch-Site", "X-Forwarded-For", "Forwarded");

    private ThisMachine() {}

    public static boolean sends(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && OF_OTHERS.stream().map(request::getHeader).allMatch(Objects::isNull);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
