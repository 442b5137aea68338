/**
 * How roles come and go: asked for and answered, ended, given to somebody else for some days, moved when an organisation closes. Every act
 * is decided here, whichever door it comes by, and stands in a record that only grows.
 */
package ee.kutseeksam.organisations.roles;
