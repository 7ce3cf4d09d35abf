package io.tallywire.cli.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Settings;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.process.Launch;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;
import io.tallywire.localstack.process.StopSignal;

record ServicePart(Program program, Settings settings) implements Part {
    @Override
    public String name() {
        return program.title();
    }

    @Override
    public int port() {
        return program.port(settings);
    }

    @Override
    public Optional<ServerProcess> running() {
        return ServerProcess.find(name(), StopSignal.TERM, settings.home());
    }

    @Override
    public ServerProcess start() {
        Path jar = program.jar(settings);
        if (!Files.exists(jar)) {
            throw new Failure(
                    name() + " is not built (" + jar + " is missing); run 'mvn package -DskipTests' in " + settings.root());
        }
        if (!StackPorts.isFree(port())) {
            throw new Failure(TakenPort.message(name(), port(), program.portVariable()));
        }
        Launch launch = new Launch(name(), command(jar), program.environment(settings), StopSignal.TERM);
        return ServerProcess.start(launch, Lifetime.DETACHED, settings.home());
    }

    @Override
    public void awaitReady(ServerProcess process, Duration patience) {
        var client = program.client(settings);
        process.awaitReady(patience, client::isReady);
    }

    @Override
    public boolean isReady() {
        return program.client(settings).isReady();
    }

    private List<String> command(Path jar) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + program.heap(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        if (!settings.javaOptions().isBlank()) {
            command.addAll(List.of(settings.javaOptions().strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
