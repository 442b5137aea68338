package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An address means one thing to everybody who reads it. */
class PlainAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/eksamid/KE-2026-0001", "/eksamid/%C3%B5", "/a.b/c..d", "/.well-known/x", "/api/tasks/7f0b9c1e", "/"})
    void a_plain_address_goes_on(String address) throws Exception {
        assertThat(answer(address)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a;x=1/b", "/a/;/b", "//a", "/a//b", "/a/%2e%2e/b", "/a/%2E/b", "/a/../b", "/a/./b", "/a/..", "/a%2fb", "/a%5Cb", "/a\\b",
        "/a%00", "/a%0d%0aSet-Cookie:x", "/a%09b", "/a%7F", "/a%252e", "/a%3bx=1", "/%c0%ae%c0%ae/b", "/%c0%afb", "/%e0%80%ae/b", "/%f0%80%80%ae/b",
        "/a%ff", "/a%u002e", "/a%", "/a%2", "/a%zz", "/%ed%a0%80"})
    void an_address_with_a_second_reading_is_refused(String address) throws Exception {
        assertThat(answer(address)).isEqualTo(400);
    }

    private static int answer(String address) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PlainAddresses().doFilter(new MockHttpServletRequest("GET", address), response, new MockFilterChain());
        return response.getStatus();
    }
}
