/** The web app and its libraries, with a content policy computed from the page itself. */
@NullMarked
package fr.entente.gatewayservice.webapp;

import org.jspecify.annotations.NullMarked;
