package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.simulation.Dice;
import ee.kutseeksam.simulation.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One world of the running product and the commands that it is given, each a number from which everything else about it is drawn. What a
 * command is about is drawn by name, so that leaving others out leaves it what it is.
 */
final class EnginePlay {

    private static final int OPEN_EXAMS = 6;

    /** Everything that a play is played with; one for all plays. */
    record Cast(RealWorld world, Crew crew, Deeds deeds, Doors doors, Races races, Weather weather, Checks checks) { }

    final Map<String, Integer> done = new TreeMap<>();
    final Map<String, Integer> refusals = new TreeMap<>();
    int steps;
    private final Set<UUID> about = new HashSet<>();
    private boolean left;

    private final Cast cast;
    private final RealWorld world;
    private final Crew crew;
    private final Deeds deeds;
    private final Consumer<String> told;

    EnginePlay(Cast cast, Consumer<String> told) {
        this.cast = cast;
        this.world = cast.world();
        this.crew = cast.crew();
        this.deeds = cast.deeds();
        this.told = told;
        world.begin();
    }

    /** @param about what the exams are called that it was about; empty when about all or none, @param left whether it left anything behind */
    record Played(long salt, Set<String> about, boolean left) { }

    Played command(long salt) {
        Dice dice = new Dice(salt, false);
        about.clear();
        left = false;
        int kind = dice.below(100);
        if (kind < 5 || world.waiting().isEmpty()) {
            order(dice);
        } else if (kind < 46) {
            work(dice);
        } else if (kind < 76) {
            job(dice);
        } else if (kind < 80) {
            stray(dice);
        } else if (kind < 85) {
            unasked(dice);
        } else if (kind < 89) {
            race(dice);
        } else if (kind < 91) {
            crash(dice);
        } else if (kind < 94) {
            twice(dice);
        } else {
            wait(dice);
        }
        world.look(salt);
        return new Played(salt, about.stream().map(world::name).collect(Collectors.toSet()), left);
    }

    // ---- what people do

    private void order(Dice dice) {
        Crew.Member who = dice.usually(dice.oneOf(List.of(crew.named("anne"), crew.named("ivi"), crew.named("rita"), crew.named("kaja"))), crew.all());
        if (open() < OPEN_EXAMS) {
            String school = crew.all().indexOf(who) == 0 ? "51" : who.name().equals("ivi") ? "1041" : "48";
            Deed deed = deeds.order(school, dice);
            people("order", who, deed, () -> door(who, deed, dice));
        }
    }

    private long open() {
        return world.mirror().exams().values().stream().filter(exam -> !exam.status().isOver() && exam.order().isPresent()).count();
    }

    private void work(Dice dice) {
        Errand task = chosen(world.tasks(), dice);
        if (task != null) {
            Crew.Member who = dice.usually(dice.oneOf(fit(task)), crew.all());
            at(task, who, dice);
        }
    }

    /** Fills in, completes, or both; seldom what belongs to another step. */
    private boolean at(Errand task, Crew.Member who, Dice dice) {
        int what = dice.below(4);
        boolean filled = true;
        if (what != 0) {
            Errand seen = dice.slips(25) ? task.asIf(dice.oneOf(Deeds.STEPS)) : task;
            Deed deed = deeds.content(seen, who, dice);
            filled = people(task.name(), who, deed, () -> dice.slips(20) ? away(who, deed) : door(who, deed, dice));
            if (dice.isCareful() && deed.completes()) {
                return filled;
            }
        }
        if (what != 1 && filled) {
            Deed completion = deeds.completion(task);
            return people(task.name(), who, completion, () -> door(who, completion, dice));
        }
        return filled;
    }

    private List<Crew.Member> fit(Errand task) {
        List<Crew.Member> fit = crew.fit(world.candidates(task));
        Violation.unless(!fit.isEmpty(), "a task is nobody's: %s", task.step());
        return fit;
    }

    /** Registers may be away while somebody fills in. */
    private Doors.Answer away(Crew.Member who, Deed deed) {
        var said = new Object() {
            Doors.Answer answer;
        };
        cast.weather().during(Weather.Kind.AWAY, () -> said.answer = cast.doors().desk(who, deed));
        return said.answer;
    }

    private Doors.Answer door(Crew.Member who, Deed deed, Dice dice) {
        boolean web = who.hasAccount() && !deed.path().isEmpty() && dice.oneIn(8);
        return web ? cast.doors().web(who, deed, UUID.randomUUID()) : cast.doors().desk(who, deed);
    }

    /** A task that is done, or nobody's. */
    private void stray(Dice dice) {
        Errand task = chosen(world.gone(), dice);
        if (task == null) {
            return;
        }
        Crew.Member who = dice.oneOf(crew.all());
        Deed deed = dice.oneIn(2) ? deeds.completion(task) : deeds.content(task, who, dice);
        boolean done = people("the former " + task.name(), who, deed, () -> door(who, deed, dice));
        Violation.unless(!done, "a task is done twice: %s", task.name());
    }

    private void unasked(Dice dice) {
        List<UUID> exams = List.copyOf(world.mirror().exams().keySet());
        if (exams.isEmpty()) {
            return;
        }
        UUID exam = dice.favourite(exams, world::name);
        about.add(exam);
        UnaskedDeeds.Unasked unasked = deeds.unasked(exam, dice);
        List<Crew.Member> fit = crew.fit(unasked.groups());
        Crew.Member who = dice.usually(dice.oneOf(fit.isEmpty() ? crew.all() : fit), crew.all());
        people(world.name(exam), who, unasked.deed(), () -> door(who, unasked.deed(), dice));
    }

    // ---- two at once, half done, done twice

    private void race(Dice dice) {
        Errand task = chosen(world.tasks(), dice);
        if (task == null) {
            return;
        }
        List<Crew.Member> fit = fit(task);
        Crew.Member one = dice.oneOf(fit);
        Crew.Member other = dice.usually(dice.oneOf(fit), crew.all());
        boolean whole = dice.oneIn(2);
        Deed first = whole ? deeds.completion(task) : deeds.content(task, one, dice);
        List<Errand> jobs = world.dueJobs().stream().filter(job -> job.exam().equals(task.exam())).toList();
        if (dice.oneIn(4) && !jobs.isEmpty()) {
            Errand job = chosen(jobs, dice);
            raced(task, first, job.name(), one, () -> Doors.answer(job.name(), () -> world.run(job)));
        } else {
            Deed second = dice.oneIn(4) ? deeds.unasked(task.exam(), dice).deed() : dice.oneIn(3) ? deeds.content(task, other, dice) : deeds.completion(task);
            Races.Outcome outcome = raced(task, first, second.told() + " by " + other.name(), one, () -> cast.doors().desk(other, second));
            boolean both = whole && second.completes() && outcome.first().isDone() && outcome.second().isDone();
            Violation.unless(!both, "two complete the same task: %s", task.name());
        }
    }

    private Races.Outcome raced(Errand task, Deed first, String second, Crew.Member one, Supplier<Doors.Answer> work) {
        steps++;
        about.add(task.exam());
        String story = task.name() + ": " + first.told() + " by " + one.name() + ", and at once " + second;
        Races.Outcome outcome = telling(story, () -> cast.races().run(first.told(), () -> first.work().accept(one.id()), work));
        tell(story + ": " + said(outcome.first()) + " and " + said(outcome.second()));
        count("race", outcome.first());
        after(world.happened(), null);
        return outcome;
    }

    private void crash(Dice dice) {
        Errand task = chosen(world.tasks(), dice);
        if (task != null) {
            Crew.Member who = dice.oneOf(fit(task));
            Deed deed = dice.oneIn(2) ? deeds.completion(task) : deeds.content(task, who, dice);
            String before = world.kept();
            steps++;
            about.add(task.exam());
            String story = task.name() + ": " + deed.told() + " by " + who.name() + ", lost before it is kept";
            Doors.Answer answer = telling(story, () -> cast.races().undone(deed.told(), () -> deed.work().accept(who.id())));
            tell(story + ": " + said(answer));
            Violation.unless(before.equals(world.kept()), "what was never kept leaves a trace: %s, %s", before, world.kept());
        }
    }

    /** The same command again, and then another one under its id. */
    private void twice(Dice dice) {
        Errand task = chosen(world.tasks(), dice);
        if (task == null) {
            return;
        }
        Crew.Member who = dice.oneOf(fit(task).stream().filter(Crew.Member::hasAccount).toList());
        Deed deed = dice.oneIn(2) ? deeds.completion(task) : deeds.content(task, who, dice);
        UUID id = UUID.randomUUID();
        var first = new Object() {
            Doors.Answer answer;
        };
        boolean done = people(task.name(), who, deed, () -> first.answer = cast.doors().web(who, deed, id));
        String kept = world.kept();
        Doors.Answer again = cast.doors().web(who, deed, id);
        Violation.unless(again.isDone() == done, "a command answers otherwise when it is repeated: %s: %s, then %s", deed.told(), said(first.answer), said(again));
        Violation.unless(kept.equals(world.kept()), "a repeated command leaves a trace: %s", deed.told());
        tell("  sent again: " + said(again));
        if (done) {
            Doors.Answer other = deed.body().equals("") ? cast.doors().web(who, deeds.otherThan(task), id)
                    : cast.doors().web(who, deed, id, cast.doors().text(deed.body()) + " ");
            Violation.unless(other.refusal().equals("command-reused") && kept.equals(world.kept()), "a command's id serves another command: %s: %s", deed.told(), said(other));
        }
    }

    // ---- what happens by itself

    private void job(Dice dice) {
        Errand job = chosen(world.dueJobs(), dice);
        if (job != null) {
            run(job, Weather.drawn(dice));
        } else {
            work(dice);
        }
    }

    private boolean run(Errand job, Weather.Kind weather) {
        steps++;
        about.add(job.exam());
        var said = new Object() {
            Doors.Answer answer;
        };
        String story = job.name() + (weather == Weather.Kind.FAIR ? "" : ", weather " + weather);
        telling(story, () -> {
            cast.weather().during(weather, () -> said.answer = Doors.answer(job.name(), () -> world.run(job)));
            return null;
        });
        tell(story + ": " + said(said.answer));
        count("job", said.answer);
        Violation.unless(said.answer.isDone() || said.answer.refusal().equals("weather"), "a job is refused: %s: %s", job.step(), said.answer.refusal());
        List<Recorded> news = world.happened();
        Violation.unless(said.answer.isDone() || news.isEmpty(), "a job that failed leaves something behind: %s", job.step());
        after(news, false);
        return said.answer.isDone();
    }

    private void wait(Dice dice) {
        List<UUID> unordered = world.mirror().exams().entrySet().stream().filter(one -> one.getValue().status() == ExamStatus.WAITING_FOR_LINK).map(Map.Entry::getKey).toList();
        if (!unordered.isEmpty() && dice.oneIn(3)) {
            UUID exam = dice.favourite(unordered, world::name);
            about.add(exam);
            world.tellOfLink(exam);
            left = true;
            tell("somebody says that the link of " + world.name(exam) + " has come");
            return;
        }
        if (dice.oneIn(6) && world.encourage()) {
            tell("an operator lets jobs be tried again");
            left = true;
            return;
        }
        var soon = world.waiting().stream().flatMap(one -> one.due().stream()).filter(due -> due.isAfter(world.now())).sorted().findFirst();
        int how = dice.below(8);
        if (how < 5 && soon.isPresent()) {
            world.moveTo(soon.get());
        } else {
            world.moveTo(dice.oneIn(12) ? world.now().plusDays(dice.below(60)) : world.now().plusMinutes(10 + dice.below(2_000)));
        }
        left = true;
        tell("it is " + world.now());
    }

    // ---- everybody willing and careful: what has begun comes to its end

    private static final int TRIES = 12;

    /** Gives what is held up for ever, with the rules that hold it. */
    Map<String, Set<String>> finish() {
        Map<String, Set<String>> heldUp = new TreeMap<>();
        Map<String, Integer> tries = new TreeMap<>();
        for (int round = 0; true; round++) {
            Violation.unless(round < 600, "the willing do not come to an end: %s", world.waiting());
            boolean moved = false;
            for (Errand errand : world.waiting()) {
                int tried = tries.merge(tryOf(errand), 1, Integer::sum);
                boolean isToDo = errand.isTask() ? !errand.step().equals("orderRetake") && tried <= TRIES : errand.isDueAt(world.now());
                if (isToDo && isStill(errand)) {
                    moved |= move(errand, tried, new Dice(round * 31L + errand.name().hashCode(), true), heldUp);
                }
            }
            if (!moved && !world.encourage() && !jump()) {
                return heldUp;
            }
            world.look(round);
        }
    }

    /** What the register refuses for good, of the dead for one, is a new task each time that it was sent again. */
    private static String tryOf(Errand errand) {
        return errand.step().equals("mendApplication") ? errand.name() : errand.id();
    }

    private boolean isStill(Errand errand) {
        return world.waiting().stream().anyMatch(one -> one.id().equals(errand.id()));
    }

    private boolean move(Errand errand, int tried, Dice dice, Map<String, Set<String>> heldUp) {
        if (!errand.isTask()) {
            boolean done = run(errand, Weather.Kind.FAIR);
            world.look(errand.name().hashCode());
            return done;
        }
        Map<String, Integer> before = new TreeMap<>(refusals);
        List<Crew.Member> fit = fit(errand);
        boolean done = at(errand, fit.get(tried % fit.size()), dice);
        Set<String> rules = new HashSet<>(refusals.keySet());
        rules.removeIf(rule -> refusals.get(rule).equals(before.get(rule)));
        if (done) {
            heldUp.remove(errand.name());
        } else {
            heldUp.put(errand.name(), rules);
        }
        world.look(errand.name().hashCode());
        return true;
    }

    private boolean jump() {
        var next = world.waiting().stream().filter(one -> !one.isTask()).flatMap(job -> job.due().stream()).filter(due -> due.isAfter(world.now())).sorted().findFirst();
        next.ifPresent(world::moveTo);
        return next.isPresent();
    }

    // ---- doing and telling

    /** All or nothing: what is refused leaves no trace. */
    private boolean people(String where, Crew.Member who, Deed deed, Supplier<Doors.Answer> door) {
        steps++;
        String before = world.kept();
        String story = where + ": " + who.name() + " " + deed.told();
        Doors.Answer answer = telling(story, door);
        tell(story + ": " + said(answer));
        count(deed.told().split(" ")[0], answer);
        if (!answer.isDone()) {
            Violation.unless(before.equals(world.kept()), "what is refused leaves a trace: %s by %s: %s, then %s", deed.told(), answer.refusal(), before, world.kept());
            return false;
        }
        after(world.happened(), true);
        return true;
    }

    private void after(List<Recorded> news, Boolean byPeople) {
        left = true;
        news.forEach(one -> about.add(one.happened().act().subject()));
        cast.checks().step(news, byPeople);
    }

    /** When something goes wrong, the story says in what. */
    private <T> T telling(String story, Supplier<T> work) {
        try {
            return work.get();
        } catch (Violation wrong) {
            tell(story + ": " + wrong.getMessage());
            throw wrong;
        }
    }

    private void count(String what, Doors.Answer answer) {
        if (answer.isDone()) {
            done.merge(what, 1, Integer::sum);
        } else {
            refusals.merge(answer.refusal(), 1, Integer::sum);
        }
    }

    private static String said(Doors.Answer answer) {
        return answer.isDone() ? "done" : answer.refusal();
    }

    private Errand chosen(List<Errand> some, Dice dice) {
        if (some.isEmpty()) {
            return null;
        }
        String exam = dice.favourite(some.stream().map(one -> world.name(one.exam())).distinct().toList(), name -> name);
        Errand chosen = dice.favourite(some.stream().filter(one -> world.name(one.exam()).equals(exam)).toList(), Errand::name);
        about.add(chosen.exam());
        return chosen;
    }

    private void tell(String what) {
        told.accept(what);
    }
}
