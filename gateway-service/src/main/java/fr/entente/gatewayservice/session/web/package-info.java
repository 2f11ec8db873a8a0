/** Signing in, signing out and choosing the grant one acts under. */
@NullMarked
package fr.entente.gatewayservice.session.web;

import org.jspecify.annotations.NullMarked;
