/** Technical defects as far as dashboards need them: one row each, and what each adds to which day. */
@NullMarked
package fr.entente.reportingservice.defect;

import org.jspecify.annotations.NullMarked;
