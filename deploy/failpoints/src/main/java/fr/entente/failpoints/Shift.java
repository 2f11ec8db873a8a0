package fr.entente.failpoints;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** By how many milliseconds a clock is wrong. */
@Retention(RetentionPolicy.RUNTIME)
@interface Shift {}
