/** Photos of defects: pixels and nothing else, beside the events and never in them. */
@NullMarked
package fr.entente.interventionservice.defect.photo;

import org.jspecify.annotations.NullMarked;
