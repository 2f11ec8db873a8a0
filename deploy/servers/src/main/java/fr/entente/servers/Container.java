package fr.entente.servers;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import org.testcontainers.containers.GenericContainer;

/** A container whose port on the host stays the same when it is stopped and started again with its data. */
final class Container implements AutoCloseable {

    private final GenericContainer<?> container;
    private final int port = FreePort.any();

    Container(GenericContainer<?> container, int innerPort) {
        this.container = container;
        container.withCreateContainerCmdModifier(command -> {
            var host = command.getHostConfig() == null ? HostConfig.newHostConfig() : command.getHostConfig();
            command.withHostConfig(host.withPortBindings(
                    new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(innerPort))));
        });
    }

    int port() {
        return port;
    }

    void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
        }
    }

    void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
