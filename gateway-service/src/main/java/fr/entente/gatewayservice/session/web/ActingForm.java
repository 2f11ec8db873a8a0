package fr.entente.gatewayservice.session.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

record ActingForm(@NotNull UUID grantId) {}
