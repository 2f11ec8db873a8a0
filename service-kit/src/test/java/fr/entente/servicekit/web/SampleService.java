package fr.entente.servicekit.web;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import fr.entente.servicekit.access.AccessAutoConfiguration;
import fr.entente.servicekit.access.Caller;
import fr.entente.servicekit.access.CallerToken;
import fr.entente.servicekit.access.ResourceServerAutoConfiguration;
import fr.entente.servicekit.access.Role;
import fr.entente.servicekit.eventstore.CommandExecution;

/** A service with nothing of its own, to see what the kit answers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, MessageSourceAutoConfiguration.class,
        JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, ValidationAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        AccessAutoConfiguration.class, ResourceServerAutoConfiguration.class, WebAutoConfiguration.class,
        CommandDeskAutoConfiguration.class, ApiDescriptionAutoConfiguration.class, SpringDocConfiguration.class,
        SpringDocConfigProperties.class, SpringDocWebMvcConfiguration.class, MultipleOpenApiSupportConfiguration.class})
@Import(SampleService.Things.class)
class SampleService {

    @Bean
    CommandExecution execution() {
        return new RememberingExecution();
    }

    @Bean
    ReadProgress progress() {
        return (id, version, _) -> version <= 1;
    }

    enum Kind {
        ROUND, SQUARE
    }

    record Form(@NotBlank @Size(max = 50) String name, @NotNull Kind kind, @Min(1) @Max(9) int size,
            @Nullable LocalDate day,
            @Nullable @Size(min = 3, max = 5) String mark) {}

    @RestController
    @RequestMapping("/api")
    static class Things {

        private final CommandDesk desk;

        Things(CommandDesk desk) {
            this.desk = desk;
        }

        @GetMapping("/me")
        Caller me(Caller caller, CallerToken token) {
            return token.caller().equals(caller) ? caller : token.caller();
        }

        @GetMapping("/administration")
        Map<String, String> administration(Caller caller) {
            return Map.of("person", caller.mustBe(Role.ADMINISTRATOR).person().toString());
        }

        @PutMapping("/things/{id}")
        ResponseEntity<Receipt> put(@PathVariable UUID id, @RequestBody @Valid Form form, Caller caller) {
            return desk.create(id.toString(), new RememberingExecution.Create(id.toString()), caller, form).created();
        }

        @PostMapping("/things/{id}/change")
        ResponseEntity<Receipt> change(@PathVariable UUID id, @RequestBody @Valid Form form, Caller caller,
                Conditions conditions) {
            var command = new RememberingExecution.Change(id.toString());
            return desk.change(id.toString(), command, caller, form, conditions).ok();
        }

        @GetMapping("/things")
        Page<String> list(@RequestParam(required = false) @Nullable Kind kind,
                @RequestParam(defaultValue = "1") @Min(1) int from,
                Paging paging) {
            return paging.page(List.of("a", "b", String.valueOf(kind), String.valueOf(from)), Cursor::of);
        }

        @GetMapping("/problem")
        String problem() {
            throw ProblemException.ofField(HttpStatus.CONFLICT, "id", "taken", "siteId");
        }

        @GetMapping("/behind")
        String behind() {
            throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "request", "unavailable");
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("a secret of the inside");
        }

        @GetMapping("/far-too-late")
        void farTooLate() {
            throw new UncategorizedSQLException("reading", "select", new SQLException("out of range", "22008"));
        }

        @GetMapping("/no-database")
        String noDatabase() {
            throw new CannotCreateTransactionException("no connection");
        }

        /** As PostgreSQL's driver and Spring say it when the server goes away in the middle of a commit. */
        @PostMapping("/cut-off/commit")
        String commitCutOff() {
            throw new TransactionSystemException("JDBC commit failed",
                    new SQLException("An I/O error occurred while sending to the backend.", "08006",
                            new EOFException()));
        }

        @GetMapping("/cut-off/elsewhere")
        String elsewhereCutOff() {
            throw new UncheckedIOException(new SocketException("Connection reset by peer"));
        }
    }
}
