package ee.kutseeksam.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a visitor reads when something failed outside of any page: for the API problem+json, for people a page in Estonian. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> OWN_WORDS = Set.of(403, 404, 429);

    private final Words words;

    ErrorPages(Words words) {
        this.words = words;
    }

    @RequestMapping(value = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (path(request).startsWith("/api/") || path(request).startsWith("/camunda/")) {
            return json(request);
        }
        var page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        int kind = OWN_WORDS.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        page.addObject("title", words.say("error." + kind + ".title"));
        page.addObject("text", words.say("error." + kind + ".text"));
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> json(HttpServletRequest request) {
        HttpStatus status = status(request);
        String sentence = switch (status) {
            case UNAUTHORIZED -> "Logi sisse.";
            case FORBIDDEN -> "Selleks sul õigust ei ole või on leht aegunud. Laadi leht uuesti.";
            case NOT_FOUND -> "Sellist aadressi ei ole.";
            case METHOD_NOT_ALLOWED -> "Sellel aadressil seda teha ei saa.";
            default -> status.is4xxClientError() ? "Päringust ei saa aru." : "Midagi läks valesti. Proovi mõne aja pärast uuesti.";
        };
        return ResponseEntity.of(Problem.of(status, String.valueOf(status.value()), "Päring ei õnnestunud", sentence))
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON)).build();
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve).orElse(HttpStatus.NOT_FOUND);
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).orElse("");
    }
}
