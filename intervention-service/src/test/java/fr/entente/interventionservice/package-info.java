@NullMarked
package fr.entente.interventionservice;

import org.jspecify.annotations.NullMarked;
