package ee.kutseeksam.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in with a password: what a national sign-in will replace. Whoever it lets in is known by PersonId alone. */
@Configuration(proxyBeanMethods = false)
class PasswordSignIn {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService accountHolders(Accounts accounts) {
        return username -> accounts.byUsername(username)
                .map(account -> User.withUsername(account.person().toString()).password(account.passwordHash()).build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
