/** Who can sign in, and as what: persons' accounts and their grants (role, scheme, landlord). */
@NullMarked
package fr.entente.gatewayservice.account;

import org.jspecify.annotations.NullMarked;
