/** What {@code deploy/compose} and {@code deploy/kubernetes} say is what the services read, without a container engine. */
@NullMarked
package fr.entente.acceptance.production;

import org.jspecify.annotations.NullMarked;
