/** The public keys, for the services. */
@NullMarked
package fr.entente.gatewayservice.token.web;

import org.jspecify.annotations.NullMarked;
