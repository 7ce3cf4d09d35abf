package io.tallywire.cli.demo;

import picocli.CommandLine.Command;

@Command(name = "demo")
public final class DemoCommand implements Runnable {
    @Override
    public void run() {
    }
}
