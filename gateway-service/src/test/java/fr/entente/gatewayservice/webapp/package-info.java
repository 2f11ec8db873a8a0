@NullMarked
package fr.entente.gatewayservice.webapp;

import org.jspecify.annotations.NullMarked;
