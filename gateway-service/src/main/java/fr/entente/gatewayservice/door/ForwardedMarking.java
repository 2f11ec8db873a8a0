package fr.entente.gatewayservice.door;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Marks before Tomcat reads who forwarded a request: at the door, where it is found by scanning, and at the actuator's.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ForwardedMarking implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new ForwardedMark());
    }

    /** Before the one that adds Tomcat's own reading of these headers. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
