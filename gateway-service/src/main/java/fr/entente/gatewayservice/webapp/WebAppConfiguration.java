package fr.entente.gatewayservice.webapp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.springframework.web.servlet.function.RequestPredicates.GET;

/** Serves the web app: its own files are asked for again each time, libraries by version are kept for ever. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebAppProperties.class)
class WebAppConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");

    private final List<Library> libraries;
    private final Page page;
    private final ContentTags tags = new ContentTags();

    WebAppConfiguration(WebAppProperties properties) {
        this.libraries = properties.libraries().stream().map(Library::find).toList();
        this.page = Page.load(libraries);
    }

    @Bean
    ContentPolicy contentPolicy() {
        return ContentPolicy.of(page.inlineScripts());
    }

    /** No file has the empty name. */
    @Bean
    RouterFunction<ServerResponse> frontPage() {
        return written("/", page::file, HTML);
    }

    /** Its list of files is made when the first phone asks for it, so that no start waits for it. */
    @Bean
    RouterFunction<ServerResponse> serviceWorker() {
        return written(ServiceWorker.PATH,
                SingletonSupplier.of(() -> ServiceWorker.of(AppFiles.of(page, libraries)).file()), SCRIPT);
    }

    /** Their type is unknown to the resource handlers. */
    @Bean
    RouterFunction<ServerResponse> manifests() {
        return manifest("/manifest.webmanifest").and(manifest("/manifest.en.webmanifest"));
    }

    private RouterFunction<ServerResponse> manifest(String path) {
        return written(path, () -> new ClassPathResource("static" + path), MANIFEST);
    }

    private RouterFunction<ServerResponse> written(String path, Supplier<Resource> file, MediaType type) {
        return RouterFunctions.route(GET(path), _ -> ServerResponse.ok().cacheControl(CacheControl.noCache())
                .eTag(tags.of(file.get())).contentType(type).body(file.get()));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        libraries.forEach(library -> {
            tagged(registry.addResourceHandler(library.versionedPath() + "**"), FOR_EVER)
                    .addResourceLocations(library.folder());
            tagged(registry.addResourceHandler(library.unversionedPath() + "**"), FOR_A_DAY)
                    .addResourceLocations(library.folder());
        });
        tagged(registry.addResourceHandler("/**"), CacheControl.noCache()).addResourceLocations("classpath:/static/")
                .resourceChain(false).addResolver(new PageResolver(page.file()));
    }

    private ResourceHandlerRegistration tagged(ResourceHandlerRegistration files, CacheControl kept) {
        return files.setUseLastModified(false).setEtagGenerator(tags::of).setCacheControl(kept);
    }
}
