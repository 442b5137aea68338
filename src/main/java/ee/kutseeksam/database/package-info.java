/** The database: the embedded one of a workplace, the roles, the start's guards, and the banner when all is ready. */
package ee.kutseeksam.database;
