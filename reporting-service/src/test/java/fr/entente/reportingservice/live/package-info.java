@NullMarked
package fr.entente.reportingservice.live;

import org.jspecify.annotations.NullMarked;
