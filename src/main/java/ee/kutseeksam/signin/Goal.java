package ee.kutseeksam.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wants to go after signing in: an address of this product, never another's. */
final class Goal {

    /** The parameter that carries it. */
    static final String NAME = "edasi";
    static final String HOME = "/";

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]{0,600}");
    private static final Pattern NO_PLACE = Pattern.compile("/(sisene|valju|error|api|css|js|images|fonts)([/?#].*)?");

    private Goal() { }

    static String of(String asked) {
        return asked != null && OURS.matcher(asked).matches() && !NO_PLACE.matcher(asked).matches() ? asked : HOME;
    }

    /** The address with the goal as its parameter. */
    static String carriedBy(String address, String goal) {
        return goal.equals(HOME) ? address : address + "?" + NAME + "=" + URLEncoder.encode(goal, StandardCharsets.UTF_8);
    }
}
