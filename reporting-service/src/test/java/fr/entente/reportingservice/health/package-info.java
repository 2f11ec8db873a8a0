@NullMarked
package fr.entente.reportingservice.health;

import org.jspecify.annotations.NullMarked;
