/** Who may reach what in the engine: its identity over our roles, its doors on the web, its authorizations and the Tasklist's filters. */
package ee.kutseeksam.engine.access;
