package org.pullquote.platform.storage;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket. S3 answers a write when it is durable, and shows an object whole or not at all. */
final class S3Storage implements Storage, AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Storage(String bucket, StorageSettings.S3 settings) {
        this.bucket = bucket;
        this.prefix = settings.prefix().isEmpty() ? "" : settings.prefix() + "/";
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT))
                .overrideConfiguration(calls -> calls.apiCallTimeout(CALL_TIMEOUT))
                .region(Region.of(settings.region().orElse("us-east-1"))) // servers other than Amazon's take any
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle().orElse(settings.endpoint().isPresent()))
                // Other servers know not all of the newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    private static AwsCredentialsProvider credentials(StorageSettings.S3 settings) {
        if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    settings.accessKey().get(), settings.secretKey().get()));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void write(String key, byte[] content) {
        try {
            client.putObject(request -> request.bucket(bucket).key(prefix + key), RequestBody.fromBytes(content));
        } catch (SdkException failure) {
            throw StorageUnavailable.because(failure);
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(prefix + key))
                            .asByteArray());
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (SdkException failure) {
            throw StorageUnavailable.because(failure);
        }
    }

    @Override
    public void deleteAll(String folder) {
        try {
            client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix + folder + "/"))
                    .contents()
                    .forEach(file -> client.deleteObject(
                            request -> request.bucket(bucket).key(file.key())));
        } catch (SdkException failure) {
            throw StorageUnavailable.because(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
