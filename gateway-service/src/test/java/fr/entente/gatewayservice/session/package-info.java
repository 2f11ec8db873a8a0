@NullMarked
package fr.entente.gatewayservice.session;

import org.jspecify.annotations.NullMarked;
