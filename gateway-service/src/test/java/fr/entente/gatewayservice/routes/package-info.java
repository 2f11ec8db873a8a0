@NullMarked
package fr.entente.gatewayservice.routes;

import org.jspecify.annotations.NullMarked;
