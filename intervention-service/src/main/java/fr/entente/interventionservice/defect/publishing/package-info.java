/** The published form of what is stored about defects. */
@NullMarked
package fr.entente.interventionservice.defect.publishing;

import org.jspecify.annotations.NullMarked;
