package org.paradigm.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Somebody with a browser that runs no scripts: keeps cookies, follows no redirect unless told to. */
public class Visitor {
    public static final String BASE = "http://localhost:" + System.getProperty("it.http");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final String base;
    private final HttpClient client;
    private final List<String> headers = new ArrayList<>();

    public Visitor() {
        this(BASE, null);
    }

    /**
     * Somebody who comes another way.
     *
     * @param tls whom they trust; null for what everybody trusts
     */
    Visitor(String base, SSLContext tls) {
        this.base = base;
        var builder = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1);
        if (tls != null) {
            builder.sslContext(tls);
        }
        this.client = builder.build();
    }

    /** Sends these with every request from now on. */
    public Visitor with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a form as a page of the course does; fields as name, value, name, value, … */
    public HttpResponse<String> post(String path, String... fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    /** Where a redirect leads. */
    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        var location = redirect.headers().firstValue("Location").orElseThrow();
        return get(URI.create(base + "/").resolve(location).getRawPath()
                + (location.contains("?") ? location.substring(location.indexOf('?')) : ""));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public static String form(String... fields) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return pairs.stream().collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
