package fr.entente.local.process;

/** Where a service finds the others; who asks matters where every pair has a line of its own. */
public interface Addresses {

    int port(Service service);

    String kafka(Service from);

    default String url(Service from, Service to) {
        return "http://127.0.0.1:" + port(to);
    }
}
