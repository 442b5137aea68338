package ee.kutseeksam.web;

import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Classifier;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.School;
import ee.kutseeksam.organisations.Standard;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How codes, days and money are said to people. Templates call it {@code @words}. */
@Component("words")
class Words {

    private static final ZoneId ZONE = ZoneId.of("Europe/Tallinn");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final ReferenceData reference;
    private final MessageSource messages;
    private final Clock clock;

    Words(ReferenceData reference, MessageSource messages, Clock clock) {
        this.reference = reference;
        this.messages = messages;
        this.clock = clock;
    }

    static String date(TemporalAccessor day) {
        return DATE.format(day);
    }

    /** A day, a local time or a moment, or empty for what is not known. */
    public String when(Object time) {
        Object known = time instanceof Optional<?> maybe ? maybe.orElse(null) : time;
        if (known instanceof Instant moment) {
            return MOMENT.format(moment.atZone(ZONE));
        }
        return known instanceof LocalDateTime local ? MOMENT.format(local) : known instanceof LocalDate day ? DATE.format(day) : "";
    }

    public String now() {
        return MOMENT.format(clock.instant().atZone(ZONE));
    }

    public boolean isPast(Optional<Instant> moment) {
        return moment.filter(one -> one.isBefore(clock.instant())).isPresent();
    }

    public String people(int count) {
        return count + (count == 1 ? " inimene" : " inimest");
    }

    /** How much of a whole, in percent with a decimal; a dash for nothing of nothing. */
    public String percent(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole).replace('.', ',');
    }

    /** The order in which Estonian words stand. */
    Comparator<Object> alphabet() {
        return Collator.getInstance(Locale.forLanguageTag("et"));
    }

    public String money(BigDecimal euros) {
        return euros == null ? "" : String.format("%,.2f €", euros).replace(',', ' ').replace('.', ',');
    }

    /** Until when a learner's nominal time lasts and by how much leave has moved it; empty when it is not known. */
    public String nominalEnd(Optional<NominalEnd> end) {
        return end.map(known -> known.leaveDays() == 0 ? say("nominalEnd", date(known.day()))
                : say("nominalEnd.leave", date(known.day()), days(known.leaveDays()))).orElse("");
    }

    private static String days(int count) {
        return count + (count == 1 ? " päev" : " päeva");
    }

    /** The word for an enum's constant; for an optional one that is missing, empty. */
    public String of(Object constant) {
        Object known = constant instanceof Optional<?> maybe ? maybe.orElse(null) : constant;
        return known instanceof Enum<?> one ? say(one.getDeclaringClass().getSimpleName() + "." + one.name()) : "";
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }

    /** How a form's field is called where people see it. */
    public String field(String name) {
        return messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale());
    }

    public String school(String code) {
        return reference.school(code).map(School::name).orElse(code);
    }

    public String body(String code) {
        return code.isEmpty() ? say("body.none") : reference.awardingBody(code).map(AwardingBody::name).orElse(code);
    }

    /** Whether the awarding body is a school that awards to its own learners. */
    public boolean isAwardingSchool(String code) {
        return reference.awardingBody(code).flatMap(AwardingBody::school).isPresent();
    }

    public String curriculum(String code) {
        return reference.curriculum(code).map(Curriculum::name).orElse(code);
    }

    public String standard(int id) {
        return reference.standard(id).map(Standard::name).orElse(String.valueOf(id));
    }

    /** The standard's name with its version, to tell two of them apart. */
    public String version(int id) {
        return reference.standard(id).map(one -> say("standard.version", one.name(), one.version())).orElse(String.valueOf(id));
    }

    public String standards(List<Integer> ids) {
        return ids.isEmpty() ? say("standards.none") : ids.stream().map(this::standard).collect(Collectors.joining("; "));
    }

    public String language(String code) {
        return messages.getMessage("language." + code, null, code, LocaleContextHolder.getLocale());
    }

    public String funding(String code) {
        return code.isEmpty() ? "" : reference.classifier(Classifier.FUNDING_SPECIFICATION).getOrDefault(code, code);
    }

    public String qualification(Qualification one) {
        Optional<Standard> standard = reference.standard(one.standard());
        String whole = standard.map(Standard::name).orElse(String.valueOf(one.standard()));
        if (one.isPart()) {
            return standard.flatMap(s -> named(s.partQualifications(), one.partQualification())).orElse(whole) + " (osakutse)";
        }
        return whole + standard.flatMap(s -> named(s.specialisations(), one.specialisation())).map(name -> ", " + name).orElse("");
    }

    /** What the certificate register did not take. */
    public String refusedField(String field) {
        return messages.getMessage("refused." + field, null, field, LocaleContextHolder.getLocale());
    }

    /** As what the register enters an award: a certificate of its kind or a line on the school document. */
    String certificate(int kind, boolean onSchoolDocument) {
        return say((onSchoolDocument ? "certificate.school." : "certificate.") + kind);
    }

    /** The organisation's name, whichever kind of organisation has this code. */
    public String organisation(String role, String code) {
        return Map.of("school", school(code), "body", body(code), "commission", body(code)).getOrDefault(role, code);
    }

    /** A role; in an awarding committee by the office that this person has there now. */
    String role(String role, String organisation, String person) {
        List<CommissionMember> seats = role.equals("commission") ? reference.awardingBody(organisation).map(AwardingBody::commission).orElse(List.of())
                .stream().filter(seat -> seat.maySign() && seat.person().toString().equals(person)).toList() : List.of();
        return say(seats.isEmpty() ? "role." + role : seats.stream().anyMatch(CommissionMember::isChair) ? "role.chair" : "role.deputy");
    }

    /** A group's name by its number; empty for nobody's group. */
    public String group(List<ExamSheet.GroupLine> groups, int number) {
        return groups.stream().filter(group -> group.number() == number).map(ExamSheet.GroupLine::name).findFirst().orElse("");
    }

    private static Optional<String> named(List<Named> list, int id) {
        return list.stream().filter(one -> one.id() == id).map(Named::name).findFirst();
    }
}
