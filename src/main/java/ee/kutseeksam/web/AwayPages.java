package ee.kutseeksam.web;

import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.kernel.RegisterBusy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page that needs a register's answer says which one is away. */
@ControllerAdvice(assignableTypes = {ExamPages.class, TaskPages.class})
class AwayPages {

    @ExceptionHandler
    ModelAndView away(RegisterAway away) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        page.addObject("title", away instanceof RegisterBusy ? "Registril on palju küsijaid" : "Register ei vasta");
        page.addObject("text", away.getMessage());
        return page;
    }
}
