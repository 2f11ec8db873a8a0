/** Dashboards as their readers get them. */
@NullMarked
package fr.entente.checker.dashboard;

import org.jspecify.annotations.NullMarked;
