package ee.kutseeksam.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What controllers of this room may ask for as arguments, and the language of the pages. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    private final Arguments arguments;

    WebSettings(Arguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    /** Estonian for everybody, whatever the browser prefers, until there is another message bundle. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.forLanguageTag("et"));
    }
}
