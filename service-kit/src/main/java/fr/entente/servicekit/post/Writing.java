package fr.entente.servicekit.post;

import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Puts into words what is to be told; nothing where there is nothing to tell. */
@FunctionalInterface
public interface Writing<L> {

    Optional<MimeMessage> of(L letter) throws MessagingException;
}
