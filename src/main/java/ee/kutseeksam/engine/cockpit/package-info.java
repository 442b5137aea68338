/** What Cockpit lacks: incidents in a form that can be put into words, and instances that have ended. Nothing here names a person. */
package ee.kutseeksam.engine.cockpit;
