package fr.entente.interventionservice.intervention.web;

import jakarta.validation.constraints.NotNull;

import fr.entente.interventionservice.intervention.WithdrawnBecause;

record WithdrawalForm(@NotNull WithdrawnBecause reason) {}
