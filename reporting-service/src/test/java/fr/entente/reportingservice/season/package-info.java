/** Invented seasons, and what dashboards must say of them, worked out in another way than the service does. */
@NullMarked
package fr.entente.reportingservice.season;

import org.jspecify.annotations.NullMarked;
