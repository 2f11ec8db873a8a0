@NullMarked
package fr.entente.servicekit.post;

import org.jspecify.annotations.NullMarked;
