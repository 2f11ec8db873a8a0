package fr.entente.failpoints;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The name of the fail-point that a piece of advice stands for. */
@Retention(RetentionPolicy.RUNTIME)
@interface Point {}
