@NullMarked
package fr.entente.gatewayservice.testing;

import org.jspecify.annotations.NullMarked;
