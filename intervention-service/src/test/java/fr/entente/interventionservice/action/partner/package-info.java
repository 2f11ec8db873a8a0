@NullMarked
package fr.entente.interventionservice.action.partner;

import org.jspecify.annotations.NullMarked;
