package fr.entente.servicekit.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

import fr.entente.servicekit.tracing.Traces;
import fr.entente.servicekit.views.ViewProgress;

/** What every HTTP answer has in common. */
@AutoConfiguration(
        after = JacksonAutoConfiguration.class,
        before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebSettings.class)
@Import({KitProblems.class, ProblemPage.class, RefusalLog.class})
public final class WebAutoConfiguration {

    /** Behind the filter that tells the request's language to those who ask, before security. */
    private static final int BEFORE_SECURITY = -104;

    private static final int BEHIND_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

    /** Boot's filter that begins a request's span is the second of all. */
    private static final int BEHIND_THE_SPAN = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    @ConditionalOnMissingBean
    Problems problems() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setUseCodeAsDefaultMessage(true);
        messages.addBasenames("servicekit");
        if (new ClassPathResource("messages.properties").exists()) {
            messages.addBasenames("messages");
        }
        return new Problems(messages);
    }

    @Bean
    UnreadableBodies unreadableBodies(Problems problems) {
        return new UnreadableBodies(problems);
    }

    @Bean
    @ConditionalOnMissingBean
    Fingerprints fingerprints(JsonMapper json) {
        return new Fingerprints(json);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request);
            }
        };
    }

    @Bean
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(json);
    }

    /** Requests are read strictly; the application's own mapper stays lenient for what it reads from elsewhere. */
    @Bean
    ServerHttpMessageConvertersCustomizer strictRequests(StrictJson strict) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict.mapper()));
    }

    @Bean
    WebMvcConfigurer kitWeb(WebSettings settings, Problems problems, JsonMapper json,
            ObjectProvider<ReadProgress> ownProgress, ObjectProvider<ViewProgress> views) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ConditionsArgument());
                resolvers.add(new PagingArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KeptText.QueryCheck()).addPathPatterns("/api/**");
                var progress = progress(ownProgress, views);
                if (progress != null) {
                    registry.addInterceptor(new ReadAfter(progress, settings.readAfter())).addPathPatterns("/api/**");
                }
            }

            // Spring's own takes any connection that broke for the caller's, and answers 200 with nothing
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(DefaultHandlerExceptionResolver.class::isInstance);
                resolvers.add(new LastResort(problems, json));
            }
        };
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation(ObjectProvider<Traces> traces) {
        var registration = new FilterRegistrationBean<>(new Correlation(traces.getIfAvailable(() -> Traces.NONE)));
        registration.setOrder(BEHIND_THE_SPAN);
        return registration;
    }

    @Bean
    BodySizes bodySizes(WebSettings settings) {
        return new BodySizes(settings.bodyLimit(), settings.pictureLimit(), settings.pictures());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(BodySizes sizes,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(sizes, problems));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LargeBodies> largeBodies(BodySizes sizes, WebSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var registration = new FilterRegistrationBean<>(new LargeBodies(sizes, settings.picturesAtOnce(), problems));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    private static @Nullable ReadProgress progress(ObjectProvider<ReadProgress> own,
            ObjectProvider<ViewProgress> views) {
        var view = views.getIfAvailable();
        return own.getIfAvailable(() -> view == null ? null : view::await);
    }
}
