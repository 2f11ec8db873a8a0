/** What every request must pass before anything answers it: same origin, session, rate, content type, size. */
@NullMarked
package fr.entente.gatewayservice.door;

import org.jspecify.annotations.NullMarked;
