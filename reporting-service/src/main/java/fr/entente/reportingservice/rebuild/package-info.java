/** The versions of the projection: which one is read, and how a new one is filled beside it. */
@NullMarked
package fr.entente.reportingservice.rebuild;

import org.jspecify.annotations.NullMarked;
