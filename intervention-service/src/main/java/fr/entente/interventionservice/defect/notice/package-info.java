/** Notices: a landlord that chose an address hears by mail of each defect that is reported to it, once. */
@NullMarked
package fr.entente.interventionservice.defect.notice;

import org.jspecify.annotations.NullMarked;
