package fr.entente.servicekit.post;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** A bean that there is where an SMTP host is named. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
public @interface SentByPost {}
