/** Who you are: signing in through TARA (OpenID Connect), what a session keeps of it and for how long, and how fresh it must be. */
package ee.kutseeksam.signin;
