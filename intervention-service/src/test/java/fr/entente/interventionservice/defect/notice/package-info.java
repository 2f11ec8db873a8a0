@NullMarked
package fr.entente.interventionservice.defect.notice;

import org.jspecify.annotations.NullMarked;
