@NullMarked
package fr.entente.reportingservice.intake;

import org.jspecify.annotations.NullMarked;
