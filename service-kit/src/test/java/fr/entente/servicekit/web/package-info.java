@NullMarked
package fr.entente.servicekit.web;

import org.jspecify.annotations.NullMarked;
