/**
 * What stands where, from the landlords' own files: read by building, grouped into sites, and shown as a difference
 * before anything is changed.
 */
@NullMarked
package fr.entente.dossierservice.stock;

import org.jspecify.annotations.NullMarked;
