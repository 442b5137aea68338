/** What people fill in while it is their turn: each method is one command. The desk asks around, the aggregate decides. */
package ee.kutseeksam.desk;
