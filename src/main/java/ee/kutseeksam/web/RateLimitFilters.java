package ee.kutseeksam.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits before and behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class RateLimitFilters {

    @Bean
    FilterRegistrationBean<RateLimitFilter> limitsByAddress(RateLimits limits, ObjectMapper json) {
        return at(SecurityProperties.DEFAULT_FILTER_ORDER - 1, RateLimitFilter.byAddress(limits, json));
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> limitsByPerson(RateLimits limits, ObjectMapper json) {
        return at(SecurityProperties.DEFAULT_FILTER_ORDER + 1, RateLimitFilter.byPerson(limits, json));
    }

    private static FilterRegistrationBean<RateLimitFilter> at(int order, RateLimitFilter filter) {
        FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
