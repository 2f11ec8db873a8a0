/**
 * Lost and turned-back data, full and lying disks: what comes back, how fast, and that nothing else than is said is
 * lost.
 */
@NullMarked
package fr.entente.acceptance.faults.disaster;

import org.jspecify.annotations.NullMarked;
