/** Who can sign in to a demo, and the reference data of its world. Nothing here runs unless the settings name the files. */
package ee.kutseeksam.demo;
