@NullMarked
package fr.entente.reportingservice.rebuild;

import org.jspecify.annotations.NullMarked;
