@NullMarked
package fr.entente.gatewayservice.account;

import org.jspecify.annotations.NullMarked;
