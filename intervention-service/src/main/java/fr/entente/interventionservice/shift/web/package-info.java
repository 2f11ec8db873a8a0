/** What one can ask of shifts over HTTP. */
@NullMarked
package fr.entente.interventionservice.shift.web;

import org.jspecify.annotations.NullMarked;
