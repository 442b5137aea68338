package ee.simulator.tara;

import java.time.Instant;

/**
 * What a code stands for.
 *
 * @param asked the request that brought the person here
 * @param acr   the level that was reached
 */
record Grant(AuthorizationRequest asked, Person person, Level acr, Instant at) { }
