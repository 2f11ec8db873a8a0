/** Tells open screens that their figures have changed. */
@NullMarked
package fr.entente.reportingservice.live;

import org.jspecify.annotations.NullMarked;
