/**
 * Pages and the public API. They show views, let somebody fill in content while it is their turn and ask {@code process} to move
 * on; every decision is made behind them. Nothing here is for other packages.
 */
package ee.kutseeksam.web;
