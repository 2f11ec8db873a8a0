/** What an operator can see of a service without asking it anything expensive. */
@NullMarked
package fr.entente.servicekit.metrics;

import org.jspecify.annotations.NullMarked;
