package ee.simulator.tara;

/** What can be made to go wrong with one person's next sign-in. */
enum Fault {
    /** the token is for another nonce */
    WRONG_NONCE,
    NO_NONCE,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    /** the token says that it needs no signature, and has none */
    ALG_NONE,
    /** signed with the public key's text as if it were a shared secret */
    ALG_HS256,
    /** signed by a key that is not published, under the published key's id */
    OTHER_KEY,
    EXPIRED,
    /** the level is lower than was asked for */
    LOW_ACR,
    /** the level is the middle one */
    SUBSTANTIAL_ACR,
    NO_ACR,
    /** no personal code but something else */
    STRANGE_SUBJECT,
    /** the person was authenticated an hour ago, by {@code auth_time} */
    LONG_AGO,
    /** another state comes back than was sent */
    WRONG_STATE,
    /** somebody has been faster with the code */
    USED_CODE,
    /** the token is answered by an HTML page and 502 */
    BROKEN,
    /** the connection for the token is closed without an answer */
    AWAY
}
