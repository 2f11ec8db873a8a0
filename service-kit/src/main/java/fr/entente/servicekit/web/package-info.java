/** What every HTTP answer of the platform has in common: problems, versions, repetition, paging, correlation. */
@NullMarked
package fr.entente.servicekit.web;

import org.jspecify.annotations.NullMarked;
