package org.paradigm.running;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An nginx of its own, which runs {@code deploy/nginx/paradigm.conf} with a certificate made for it. */
final class Nginx {
    static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final char[] PASSWORD = "nginx-it".toCharArray();
    private static final int PATIENCE = 100;

    final int http = freePort();
    final int https = freePort();
    final String address = "https://localhost:" + https;
    final SSLContext tls;
    private final Process process;

    private Nginx(Path directory, String server) throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(directory);
        tls = certify(directory);
        var site = Files.readString(Path.of("deploy/nginx/paradigm.conf"));
        site = with(site, "server 127.0.0.1:8080;", "server " + server + ";");
        site = with(site, "listen 80;", "listen " + http + ";");
        site = with(site, "listen 443 ssl;", "listen " + https + " ssl;");
        site = with(site, "https://course.example.edu$", address + "$");
        site = with(site, "server_name course.example.edu;", "server_name localhost;");
        site = with(
                site,
                "/etc/ssl/certs/paradigm.pem",
                directory.resolve("certificate.pem").toString());
        site = with(
                site,
                "/etc/ssl/private/paradigm.key",
                directory.resolve("key.pem").toString());
        var configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                pid "%1$s/nginx.pid";
                worker_processes 1;
                events {}
                http {
                    access_log "%1$s/access.log";
                    client_body_temp_path "%1$s/body";
                    proxy_temp_path "%1$s/proxy";
                    fastcgi_temp_path "%1$s/fastcgi";
                    uwsgi_temp_path "%1$s/uwsgi";
                    scgi_temp_path "%1$s/scgi";
                %2$s
                }
                """.formatted(directory, site));
        process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-e",
                        directory.resolve("error.log").toString(),
                        "-c",
                        configuration.toString())
                .inheritIO()
                .start();
        awaitPort();
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param server what it stands before: {@code localhost:8080} */
    static Nginx before(String server) throws IOException, InterruptedException, GeneralSecurityException {
        return new Nginx(Path.of(System.getProperty("build"), "nginx").toAbsolutePath(), server);
    }

    private static String with(String site, String theirs, String ours) {
        if (!site.contains(theirs)) {
            throw new IllegalStateException("paradigm.conf no longer says: " + theirs);
        }
        return site.replace(theirs, ours);
    }

    /** Writes a key and its self-signed certificate as nginx reads them; returns who trusts it. */
    private static SSLContext certify(Path directory)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = directory.resolve("key.p12");
        Files.deleteIfExists(store);
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "it",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(store)), PASSWORD);
        writePem(
                directory.resolve("certificate.pem"),
                "CERTIFICATE",
                keys.getCertificate("it").getEncoded());
        writePem(
                directory.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("it", PASSWORD).getEncoded());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void writePem(Path file, String what, byte[] content) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + what + "-----\n");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitPort() throws InterruptedException {
        for (int tried = 0; tried < PATIENCE && process.isAlive(); tried++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", https), PATIENCE);
                return;
            } catch (IOException notYet) {
                Thread.sleep(PATIENCE);
            }
        }
        process.destroy();
        throw new IllegalStateException("nginx does not start; what it says is above and in its error.log");
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
