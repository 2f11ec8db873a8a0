/** The one free text about a collective action: beside the store, so that it can be changed and deleted. */
@NullMarked
package fr.entente.interventionservice.action.remark;

import org.jspecify.annotations.NullMarked;
