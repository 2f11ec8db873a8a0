/** How collective actions are planned, told and read over HTTP. */
@NullMarked
package fr.entente.interventionservice.action.web;

import org.jspecify.annotations.NullMarked;
