/** The service on real servers, as a test drives it. */
@NullMarked
package fr.entente.reportingservice.testing;

import org.jspecify.annotations.NullMarked;
