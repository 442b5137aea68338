/**
 * Plays TARA, the state's authentication service: OpenID Connect by the code flow as its technical description tells it (discovery, JWKS,
 * /oidc/authorize, /oidc/token). A page lists made-up people instead of asking for an ID card.
 */
package ee.simulator.tara;
