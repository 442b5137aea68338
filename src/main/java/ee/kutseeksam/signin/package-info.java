/** Who you are: accounts for the password sign-in of demos and tests, and the sign-in itself. */
package ee.kutseeksam.signin;
