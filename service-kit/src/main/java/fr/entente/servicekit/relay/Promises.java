package fr.entente.servicekit.relay;

/** What a service promises other services: the published form of each stored event of one sealed family. */
public interface Promises<E> {

    Class<E> family();

    String topic();

    Published publish(E event);
}
