/** The one-minute token that names the caller to the services, and the keys that sign it. */
@NullMarked
package fr.entente.gatewayservice.token;

import org.jspecify.annotations.NullMarked;
