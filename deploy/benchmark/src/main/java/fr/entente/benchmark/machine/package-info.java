/** What the kernel knows: processor time, memory, the machine itself. */
@NullMarked
package fr.entente.benchmark.machine;

import org.jspecify.annotations.NullMarked;
