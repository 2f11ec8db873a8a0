/** Everything that is started to be measured, each as a process of its own. */
@NullMarked
package fr.entente.benchmark.platform;

import org.jspecify.annotations.NullMarked;
