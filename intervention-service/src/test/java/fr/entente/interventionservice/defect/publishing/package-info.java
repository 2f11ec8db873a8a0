@NullMarked
package fr.entente.interventionservice.defect.publishing;

import org.jspecify.annotations.NullMarked;
