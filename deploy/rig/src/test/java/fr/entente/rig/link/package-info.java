@NullMarked
package fr.entente.rig.link;

import org.jspecify.annotations.NullMarked;
