/** Reports of engagements over HTTP. */
@NullMarked
package fr.entente.reportingservice.engagement.web;

import org.jspecify.annotations.NullMarked;
