/** A world in one thread: its tasks, its clock, its dice and its disks, so that every schedule can be played again. */
@NullMarked
package fr.entente.servicekit.simulation;

import org.jspecify.annotations.NullMarked;
