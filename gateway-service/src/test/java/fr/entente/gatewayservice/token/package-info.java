@NullMarked
package fr.entente.gatewayservice.token;

import org.jspecify.annotations.NullMarked;
