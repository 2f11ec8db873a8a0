@NullMarked
package fr.entente.interventionservice.post;

import org.jspecify.annotations.NullMarked;
