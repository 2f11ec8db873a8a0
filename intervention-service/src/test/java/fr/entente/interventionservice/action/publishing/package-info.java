@NullMarked
package fr.entente.interventionservice.action.publishing;

import org.jspecify.annotations.NullMarked;
