@NullMarked
package fr.entente.reportingservice.dossier;

import org.jspecify.annotations.NullMarked;
