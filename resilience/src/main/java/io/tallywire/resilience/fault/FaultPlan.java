package io.tallywire.resilience.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.agent.CrashPoint;
import io.tallywire.resilience.network.Mode;
import io.tallywire.resilience.network.Pair;

/**
 * What goes wrong in a run and in which order; the same seed gives the same plan.
 *
 * @param pauses how long each fault waits after the system has recovered from the one before, in milliseconds
 */
public record FaultPlan(long seed, List<Fault> faults, List<Integer> pauses) {
    private static final int KILLS = 10;
    private static final List<Mode> BAD = List.of(Mode.SLOW, Mode.CUT, Mode.HALF_OPEN);
    private static final long HOUR = 3_600_000;
    private static final List<Long> STEPS = List.of(-24 * HOUR, -HOUR, -90_000L, 90_000L, HOUR, 24 * HOUR);

    public FaultPlan {
        faults = List.copyOf(faults);
        pauses = List.copyOf(pauses);
    }

    /** Everything that the promise is tested against: each kill ten times, each point, each pair in each mode. */
    public static FaultPlan full(long seed, boolean disks) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            faults.addAll(kills(random));
        }
        faults.addAll(crashes(random));
        for (Pair pair : Pair.values()) {
            BAD.forEach(mode -> faults.add(disturbance(pair, mode, random)));
        }
        for (Service service : Service.values()) {
            faults.add(clockStep(service, random));
            faults.add(clockStep(service, random));
            faults.add(new RollingRestart(service));
        }
        if (disks) {
            faults.addAll(disks(random));
            faults.addAll(disks(random));
        }
        return shuffled(seed, faults, random);
    }

    /** A taste of each kind, for every build. */
    public static FaultPlan quick(long seed, boolean disks) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>(kills(random));
        List<Fault> crashes = crashes(random);
        Collections.shuffle(crashes, random);
        faults.addAll(crashes.subList(0, 3));
        BAD.forEach(mode -> faults.add(disturbance(any(List.of(Pair.values()), random), mode, random)));
        faults.add(clockStep(any(List.of(Service.values()), random), random));
        faults.add(new RollingRestart(any(List.of(Service.values()), random)));
        if (disks) {
            faults.add(any(disks(random), random));
        }
        return shuffled(seed, faults, random);
    }

    /** What is left of it with the faults of a kind alone, named in whole or in part. */
    public FaultPlan only(String kind) {
        List<Fault> chosen = faults.stream().filter(fault -> fault.kind().contains(kind)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no fault of the plan is a '" + kind + "'; there are "
                    + faults.stream().map(Fault::kind).distinct().sorted().toList());
        }
        return new FaultPlan(seed, chosen, pauses.subList(0, chosen.size()));
    }

    private static FaultPlan shuffled(long seed, List<Fault> faults, Random random) {
        Collections.shuffle(faults, random);
        return new FaultPlan(seed, faults, Stream.generate(() -> 200 + random.nextInt(1500)).limit(faults.size()).toList());
    }

    private static List<Fault> kills(Random random) {
        List<Fault> kills = new ArrayList<>();
        for (Service service : Service.values()) {
            kills.add(new KillService(service, random.nextInt(1500)));
        }
        for (ServerKind server : ServerKind.values()) {
            kills.add(new KillServer(server, random.nextInt(3000)));
        }
        return kills;
    }

    private static List<Fault> crashes(Random random) {
        List<Fault> crashes = new ArrayList<>();
        for (CrashPoint point : CrashPoint.values()) {
            for (Service service : Service.values()) {
                if (point.services().contains(service.title().replace("-service", ""))) {
                    crashes.add(new CrashAt(service, point, 1 + random.nextInt(5)));
                }
            }
        }
        return crashes;
    }

    private static Fault disturbance(Pair pair, Mode mode, Random random) {
        return new Disturbance(pair, mode, 3000 + random.nextInt(5000));
    }

    private static Fault clockStep(Service service, Random random) {
        return new ClockStep(service, any(STEPS, random), 2000 + random.nextInt(2000));
    }

    private static List<Fault> disks(Random random) {
        return Stream.of(ServerKind.values()).<Fault> map(server -> new DiskFull(server, 2000 + random.nextInt(2000))).toList();
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
