/** Which path goes to which service, with time limits and what is told when a service does not answer. */
@NullMarked
package fr.entente.gatewayservice.routes;

import org.jspecify.annotations.NullMarked;
