@NullMarked
package fr.entente.interventionservice.intervention.web;

import org.jspecify.annotations.NullMarked;
