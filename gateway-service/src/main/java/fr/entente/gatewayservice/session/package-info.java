/** Who is signed in, and as what he acts now. A session lives in PostgreSQL: a restart logs nobody out. */
@NullMarked
package fr.entente.gatewayservice.session;

import org.jspecify.annotations.NullMarked;
