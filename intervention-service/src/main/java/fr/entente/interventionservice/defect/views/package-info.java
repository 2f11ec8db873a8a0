/** Lists and details of defects, fed from this service's own store. */
@NullMarked
package fr.entente.interventionservice.defect.views;

import org.jspecify.annotations.NullMarked;
