@NullMarked
package fr.entente.interventionservice.action;

import org.jspecify.annotations.NullMarked;
