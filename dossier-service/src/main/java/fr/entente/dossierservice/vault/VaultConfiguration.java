package fr.entente.dossierservice.vault;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the vault be swept from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class VaultConfiguration {}
