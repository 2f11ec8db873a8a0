/** Accounts and grants over HTTP. */
@NullMarked
package fr.entente.gatewayservice.account.web;

import org.jspecify.annotations.NullMarked;
