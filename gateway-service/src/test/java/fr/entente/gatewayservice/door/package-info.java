@NullMarked
package fr.entente.gatewayservice.door;

import org.jspecify.annotations.NullMarked;
