/** The platform as processes, the people who use it, and the schemes they work in. */
@NullMarked
package fr.entente.acceptance.world;

import org.jspecify.annotations.NullMarked;
