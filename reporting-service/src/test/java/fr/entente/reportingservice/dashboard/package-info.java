@NullMarked
package fr.entente.reportingservice.dashboard;

import org.jspecify.annotations.NullMarked;
