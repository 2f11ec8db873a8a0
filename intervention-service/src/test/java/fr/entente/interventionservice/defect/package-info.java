@NullMarked
package fr.entente.interventionservice.defect;

import org.jspecify.annotations.NullMarked;
