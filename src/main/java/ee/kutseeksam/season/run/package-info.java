/** Plays whole seasons through the doors that people use: {@code mvn -Pseason}. Nothing here runs unless the settings name a plan. */
package ee.kutseeksam.season.run;
