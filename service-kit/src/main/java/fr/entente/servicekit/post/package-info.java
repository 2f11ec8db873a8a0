/** How letters leave: claimed, sent and marked one by one, later where the SMTP server is away. */
@NullMarked
package fr.entente.servicekit.post;

import org.jspecify.annotations.NullMarked;
