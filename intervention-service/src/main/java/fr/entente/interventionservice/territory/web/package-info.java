/** How the territory's no is answered over HTTP. */
@NullMarked
package fr.entente.interventionservice.territory.web;

import org.jspecify.annotations.NullMarked;
