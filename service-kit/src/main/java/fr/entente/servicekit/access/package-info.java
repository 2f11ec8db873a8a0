/** Who is calling, and what the database lets him see. */
@NullMarked
package fr.entente.servicekit.access;

import org.jspecify.annotations.NullMarked;
