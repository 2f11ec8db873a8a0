/** What users do, with a journal of what they were told. */
@NullMarked
package fr.entente.rig.work;

import org.jspecify.annotations.NullMarked;
