/** One description of the whole HTTP interface, merged from the services' own. */
@NullMarked
package fr.entente.gatewayservice.openapi;

import org.jspecify.annotations.NullMarked;
