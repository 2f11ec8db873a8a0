@NullMarked
package fr.entente.reportingservice;

import org.jspecify.annotations.NullMarked;
