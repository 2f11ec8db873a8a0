package fr.entente.interventionservice.shift.views;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets words that belong to nothing be swept from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ShiftViewsConfiguration {}
