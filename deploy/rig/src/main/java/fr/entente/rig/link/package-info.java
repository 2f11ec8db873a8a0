/** Lines between processes that can be cut, slowed down and broken. */
@NullMarked
package fr.entente.rig.link;

import org.jspecify.annotations.NullMarked;
