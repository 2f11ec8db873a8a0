@NullMarked
package fr.entente.gatewayservice;

import org.jspecify.annotations.NullMarked;
