@NullMarked
package fr.entente.gatewayservice.openapi;

import org.jspecify.annotations.NullMarked;
