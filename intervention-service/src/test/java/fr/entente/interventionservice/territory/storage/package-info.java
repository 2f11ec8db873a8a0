@NullMarked
package fr.entente.interventionservice.territory.storage;

import org.jspecify.annotations.NullMarked;
