@NullMarked
package fr.entente.reportingservice.freshness;

import org.jspecify.annotations.NullMarked;
