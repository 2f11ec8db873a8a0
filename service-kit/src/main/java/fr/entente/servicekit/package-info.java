/** What every service needs and none may write twice; knows no domain word. */
@NullMarked
package fr.entente.servicekit;

import org.jspecify.annotations.NullMarked;
