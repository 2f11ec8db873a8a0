/** The one door: login, who may act as what, tokens, routes, the web app. */
@NullMarked
package fr.entente.gatewayservice;

import org.jspecify.annotations.NullMarked;
