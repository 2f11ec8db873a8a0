@NullMarked
package fr.entente.interventionservice.defect.photo;

import org.jspecify.annotations.NullMarked;
