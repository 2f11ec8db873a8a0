/** What one can ask of defects over HTTP. */
@NullMarked
package fr.entente.interventionservice.defect.web;

import org.jspecify.annotations.NullMarked;
